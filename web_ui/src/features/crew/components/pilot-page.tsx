import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Award, Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { HistoryPanel } from '@/components/history/history-panel.tsx';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { toast } from '@/components/ui/toast.ts';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Duration, Money, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { can, isPlain, type PilotVerb, pilotVerbs, rankProgress } from '../model.ts';
import { type Pilot, pilotCommands, pilotQuery, ranksQuery } from '../queries.ts';

const PilotFlights = lazy(() => import('./pilot-flights.tsx'));
const PilotLedger = lazy(() => import('./pilot-ledger.tsx'));
const PilotMenu = lazy(() => import('./pilot-menu.tsx'));
const PilotDialog = lazy(() => import('./pilot-dialog.tsx'));
type Tab = 'overview' | 'flights' | 'ledger' | 'history';

export function PilotPage({ id }: { id: string }) {
  const { data: pilot } = useSuspenseQuery(pilotQuery(id));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { tab = 'overview' } = useSearch({ strict: false }) as { tab?: Tab };
  const [verb, setVerb] = useState<PilotVerb | null>(null);
  const [pending, setPending] = useState(false);
  const act = async (next: PilotVerb) => {
    if (!isPlain(next)) return setVerb(next);
    setPending(true);
    try {
      await pilotCommands[next](pilot.id);
      toast.ok(t(`crew.done.${next}`, { name: pilot.name }));
      await refresh(client, ['pilots', 'home', 'me']);
    } catch (error) {
      toast.error(error);
    } finally {
      setPending(false);
    }
  };
  const verbs = pilotVerbs.filter((one) => can(pilot, one));
  const main = verbs.find((one) => one === 'activate' || one === 'reinstate' || one === 'return');
  return (
    <Page
      title={pilot.name}
      aside={
        <>
          <Code className="text-ink-3">{pilot.pilot_number}</Code>
          <StatePill state={pilot.status} />
        </>
      }
      description={pilot.rank.name}
      crumbs={[{ label: t('nav.crew'), to: '/crew' }]}
      width="normal"
      actions={
        verbs.length > 0 && (
          <>
            {main && (
              <Button variant="primary" pending={pending} onClick={() => void act(main)}>
                {t(`crew.verb.${main}`)}
              </Button>
            )}
            <Suspense
              fallback={
                <Button icon={<Ellipsis />} disabled>
                  {t('crew.actions')}
                </Button>
              }
            >
              <PilotMenu verbs={verbs} onAct={(next) => void act(next)} />
            </Suspense>
          </>
        )
      }
    >
      {pilot.status_reason && <Notice kind="caution">{pilot.status_reason}</Notice>}
      <StatStrip label={t('crew.figures')}>
        <Stat
          label={t('crew.hours')}
          value={<Duration minutes={pilot.total_minutes} />}
          hint={
            pilot.transfer_minutes > 0
              ? t('crew.ownHours', {
                  own: formatDuration(pilot.block_minutes),
                  transfer: formatDuration(pilot.transfer_minutes),
                })
              : undefined
          }
        />
        <Stat label={t('crew.flights')} value={<Count value={pilot.flights} />} />
        <Stat
          label={t('crew.place')}
          value={
            <TopicLink topic={`airports:${pilot.location.icao}`}>
              <Code>{pilot.location.icao}</Code>
            </TopicLink>
          }
          hint={pilot.location.city || pilot.location.name}
        />
        {pilot.balance_minor !== null && (
          <Stat
            label={t('crew.balance')}
            value={<Money minor={pilot.balance_minor} currency={pilot.currency} />}
          />
        )}
      </StatStrip>
      <Tabs
        label={pilot.name}
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
        tabs={[
          { value: 'overview', label: t('crew.overview'), content: <Overview pilot={pilot} /> },
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
    </Page>
  );
}

function Overview({ pilot }: { pilot: Pilot }) {
  const ranks = useQuery(ranksQuery(pilot.airline.id)).data?.items ?? [];
  const progress = rankProgress(pilot, ranks);
  const next = pilot.next_rank;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('crew.rank')}>
        <p className="text-lg font-semibold">
          {pilot.rank.name}
          {pilot.rank.placed_by_staff && (
            <span className="ml-2 text-sm font-normal text-ink-3">{t('crew.placedByStaff')}</span>
          )}
        </p>
        {next && progress !== null ? (
          <div className="mt-3 flex flex-col gap-1.5">
            <Progress label={t('crew.rankProgress', { rank: next.name })} value={progress * 100} />
            <p className="flex justify-between gap-3 text-sm">
              <span>{t('crew.rankProgress', { rank: next.name })}</span>
              <span className="num text-ink-3">
                {t('crew.hoursToGo', {
                  time: formatDuration(next.minutes_to_go),
                  hours: next.hours_required,
                })}
              </span>
            </p>
          </div>
        ) : (
          <p className="mt-2 text-sm text-ink-3">{t('crew.topRank')}</p>
        )}
      </Card>
      <Card title={t('crew.awards')}>
        {pilot.awards.length === 0 ? (
          <p className="text-ink-2">{t('crew.noAwards')}</p>
        ) : (
          <ul className="flex flex-col gap-2">
            {pilot.awards.map((award) => (
              <li key={award.id} className="flex items-center gap-3">
                <Award className="size-5 shrink-0 text-caution" aria-hidden="true" />
                <span className="min-w-0 flex-1">{award.name}</span>
                <TopicLink
                  topic={award.pirep_id ? `pireps:${award.pirep_id}` : null}
                  className="text-sm text-ink-3"
                >
                  <Time at={award.earned_at} show="day" />
                </TopicLink>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card>
        <Facts
          items={[
            {
              label: t('crew.home'),
              value: (
                <TopicLink topic={`airports:${pilot.home.icao}`}>
                  <Code>{pilot.home.icao}</Code> {pilot.home.name}
                </TopicLink>
              ),
            },
            { label: t('crew.joined'), value: <Time at={pilot.joined_at} show="day" /> },
            ...(pilot.last_flight
              ? [
                  {
                    label: t('crew.lastFlight'),
                    value: (
                      <TopicLink topic={`pireps:${pilot.last_flight.pirep_id}`}>
                        <Code>{pilot.last_flight.ident}</Code> {pilot.last_flight.departure} –{' '}
                        {pilot.last_flight.arrival}
                      </TopicLink>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Card>
    </div>
  );
}
