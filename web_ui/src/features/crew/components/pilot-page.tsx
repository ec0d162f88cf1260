import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { usePilot } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { HistoryPanel } from '@/components/history/history-panel.tsx';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { Code, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { can, isPlain, type PilotVerb, pilotVerbs } from '../model.ts';
import { type Pilot, pilotQuery, usePlainVerb } from '../queries.ts';
import { verbText } from '../verb-text.ts';
import { PilotHero } from './pilot-hero.tsx';

const PilotFigures = lazy(() => import('./pilot-figures.tsx'));
const PilotFlights = lazy(() => import('./pilot-flights.tsx'));
const PilotLedger = lazy(() => import('./pilot-ledger.tsx'));
const PilotMenu = lazy(() => import('./pilot-menu.tsx'));
const PilotDialog = lazy(() => import('./pilot-dialog.tsx'));
type Tab = 'overview' | 'flights' | 'ledger' | 'history';

export function PilotPage({ id }: { id: string }) {
  const { data: pilot } = useSuspenseQuery(pilotQuery(id));
  const own = usePilot()?.id === id;
  const navigate = useNavigate();
  const { tab = 'overview' } = useSearch({ strict: false }) as { tab?: Tab };
  const [verb, setVerb] = useState<PilotVerb | null>(null);
  const send = usePlainVerb();
  const pending = send.isPending;
  const act = (next: PilotVerb) => (isPlain(next) ? send.mutate({ pilot, verb: next }) : setVerb(next));
  const verbs = pilotVerbs.filter((one) => can(pilot, one));
  const main = verbs.find(
    (one) => one === 'activate' || one === 'reinstate' || (one === 'return' && pilot.status === 'leave'),
  );
  return (
    <Page
      title={pilot.name}
      aside={
        <>
          <Code className="text-ink-3">{pilot.pilot_number}</Code>
          <StatePill state={pilot.status} />
          {pilot.balance_minor !== null && (
            <span className="text-sm text-ink-3">
              {t('crew.balance')} <Money minor={pilot.balance_minor} currency={pilot.currency} />
            </span>
          )}
        </>
      }
      crumbs={[{ label: t('nav.crew'), to: '/crew' }]}
      width="normal"
      actions={
        verbs.length > 0 && (
          <>
            {main && (
              <Button variant="primary" pending={pending} onClick={() => void act(main)}>
                {verbText(main, pilot, own)}
              </Button>
            )}
            <Suspense
              fallback={
                <Button icon={<Ellipsis />} disabled>
                  {t('crew.actions')}
                </Button>
              }
            >
              <PilotMenu pilot={pilot} own={own} verbs={verbs} onAct={(next) => void act(next)} />
            </Suspense>
          </>
        )
      }
    >
      {pilot.status_reason && <Notice kind="caution">{pilot.status_reason}</Notice>}
      {pilot.leave && <LeaveNotice leave={pilot.leave} begun={pilot.status === 'leave'} />}
      <PilotHero pilot={pilot} />
      <Tabs
        label={pilot.name}
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
        tabs={[
          {
            value: 'overview',
            label: t('crew.overview'),
            content: (
              <TabContent>
                <PilotFigures pilot={pilot.id} own={own} />
              </TabContent>
            ),
          },
          {
            value: 'flights',
            label: t('crew.flights'),
            content: (
              <TabContent>
                <PilotFlights pilot={pilot.id} />
              </TabContent>
            ),
          },
          ...(pilot.balance_minor !== null
            ? [
                {
                  value: 'ledger' as const,
                  label: t('crew.ledger'),
                  content: (
                    <TabContent>
                      <PilotLedger pilot={pilot} />
                    </TabContent>
                  ),
                },
              ]
            : []),
          {
            value: 'history',
            label: t('crew.history'),
            content: (
              <Card>
                <HistoryPanel subject={`pilots:${pilot.id}`} />
              </Card>
            ),
          },
        ]}
      />
      <Suspense fallback={null}>
        {verb && <PilotDialog pilot={pilot} verb={verb} onClose={() => setVerb(null)} />}
      </Suspense>
      <ChangedBy subject={`pilots:${pilot.id}`} />
    </Page>
  );
}

/** From when to when, and why where that concerns the reader. */
function LeaveNotice({ leave, begun }: { leave: NonNullable<Pilot['leave']>; begun: boolean }) {
  const day = (on: string) => formatDay(`${on}T00:00:00Z`);
  const from = day(leave.from_on);
  const until = leave.until_on && day(leave.until_on);
  const [untilText, openText] = begun
    ? [until && t('crew.awayUntil', { from, until }), t('crew.awayOpen', { from })]
    : [until && t('crew.awayFromUntil', { from, until }), t('crew.awayFromOpen', { from })];
  return (
    <Notice>
      {untilText ?? openText}
      {leave.reason && ` ${leave.reason}`}
    </Notice>
  );
}
