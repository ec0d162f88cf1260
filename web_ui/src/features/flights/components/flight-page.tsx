import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useCan, useMe } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Badge, StatePill } from '@/components/ui/badge.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { formatDay, formatInstant } from '@/lib/time.ts';
import { amendedValue, checksMet } from '../model-page.ts';
import { pirepQuery } from '../queries.ts';
import type { Pirep } from '../types.ts';
import { Comments } from './comments-card.tsx';
import { FindingsList } from './findings-list.tsx';
import { FlightActions } from './flight-actions.tsx';
import { FlightFacts, FlightLoad } from './flight-facts.tsx';
import { FlightFuel } from './flight-fuel.tsx';
import { FlightStats } from './flight-head.tsx';
import { FlightHistory } from './flight-history.tsx';
import { FlightLanding } from './flight-landing.tsx';
import { FlightTimes } from './flight-times.tsx';
import { TrackStage } from './track-stage.tsx';

const FlightMoney = lazy(() => import('./flight-money.tsx'));

export function FlightPage({ id }: { id: string }) {
  const { data: pirep } = useSuspenseQuery(pirepQuery(id));
  const own = useMe().pilots.some((pilot) => pilot.id === pirep.pilot.id);
  const money = useCan('finance.view') || own;
  const reviews = useCan('flights.review');
  const when = pirep.block_off_at ?? pirep.filed_at;
  return (
    <Page
      title={pirep.ident}
      width="normal"
      aside={
        <>
          <StatePill state={pirep.state} />
          {pirep.link_token && <Badge tone="accent">{t('flight.sharedPill')}</Badge>}
          {pirep.diverted && <Badge tone="caution">{t('flights.diverted')}</Badge>}
        </>
      }
      description={[when && formatDay(when), pirep.pilot.name, pirep.aircraft.registration]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[own ? { label: t('nav.logbook'), to: '/logbook' } : { label: t('nav.home'), to: '/' }]}
      actions={<FlightActions pirep={pirep} />}
    >
      {pirep.state === 'draft' && <Notice>{t('flight.draftText')}</Notice>}
      {pirep.state === 'cancelled' && !pirep.ended_reason && <Notice>{t('flight.cancelledText')}</Notice>}
      {pirep.decision && <DecisionNotice decision={pirep.decision} />}
      {pirep.ended_reason && !pirep.decision && (
        <Notice>{t('flights.ended', { reason: pirep.ended_reason })}</Notice>
      )}
      {pirep.duplicates.map((other) => (
        <Notice key={other.id} kind="caution">
          {t('flights.duplicates', { ident: other.ident, time: formatInstant(other.filed_at) })}
        </Notice>
      ))}
      <TrackStage pirep={pirep} between={<FlightStats pirep={pirep} />}>
        <FlightTimes pirep={pirep} />
      </TrackStage>
      {pirep.block_off_at !== null && (
        <div className="grid items-stretch gap-4 sm:grid-cols-2">
          <Card title={t('flight.landing')}>
            <FlightLanding pirep={pirep} />
          </Card>
          <Card title={t('flight.fuel')}>
            <FlightFuel pirep={pirep} />
          </Card>
        </div>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          {money && (
            <Card title={t('flights.money')} flush>
              <Suspense fallback={<ToCome className="m-4 h-64" />}>
                <FlightMoney id={id} ended={pirep.state === 'rejected' || pirep.state === 'cancelled'} />
              </Suspense>
            </Card>
          )}
          <Card title={t('flights.facts')}>
            <FlightFacts pirep={pirep} />
          </Card>
          {pirep.fares.length > 0 && (
            <Card title={t('flights.load')}>
              <FlightLoad pirep={pirep} />
            </Card>
          )}
          {pirep.amendments.length > 0 && (
            <Card title={t('flights.amendments')}>
              <Amendments pirep={pirep} />
            </Card>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card
            title={t('flights.findings')}
            hint={pirep.findings.length > 0 ? t('flight.checksMet', checksMet(pirep.findings)) : undefined}
          >
            <FindingsList findings={pirep.findings} />
          </Card>
          {pirep.effects && (
            <Card title={t('flights.effects')}>
              <Facts
                items={[
                  {
                    label: t('flights.effectHours'),
                    value: <Duration minutes={pirep.effects.pilot_minutes} />,
                  },
                  {
                    label: t('flights.effectAircraft'),
                    value: <Duration minutes={pirep.effects.aircraft_minutes} />,
                  },
                  {
                    label: t('flights.effectPlace'),
                    value: <Code>{pirep.effects.pilot_location}</Code>,
                  },
                  ...(pirep.effects.promoted_to
                    ? [{ label: t('flights.effectPromoted'), value: pirep.effects.promoted_to }]
                    : []),
                ]}
              />
            </Card>
          )}
          {(own || reviews) && (
            <Card title={t('flights.comments')}>
              <Comments pirep={pirep} />
            </Card>
          )}
          <Card title={t('flights.history')}>
            <FlightHistory id={id} />
          </Card>
        </div>
      </div>
      <ChangedBy subject={`pireps:${pirep.id}`} />
    </Page>
  );
}

function DecisionNotice({ decision }: { decision: NonNullable<Pirep['decision']> }) {
  const name = typeof decision.by === 'string' ? t('flights.byRule') : decision.by.display_name;
  const accepted = decision.kind === 'accepted';
  return (
    <Notice kind={accepted ? 'ok' : 'danger'}>
      <span className="font-medium">
        {accepted ? t('flights.acceptedBy', { name }) : t('flights.rejectedBy', { name })}
      </span>{' '}
      <span className="text-ink-2">{formatInstant(decision.at)}</span>
      {decision.reason && <p>{decision.reason}</p>}
    </Notice>
  );
}

function Amendments({ pirep }: { pirep: Pirep }) {
  return (
    <ul className="flex flex-col gap-4">
      {pirep.amendments.map((amendment) => (
        <li key={amendment.at}>
          <p className="text-sm text-ink-3">
            {amendment.by.display_name} · {formatInstant(amendment.at)}
          </p>
          <p>{amendment.reason}</p>
          <ul className="mt-1 text-sm">
            {amendment.changes.map((change) => (
              <li key={change.field} className="num break-words text-ink-2">
                {t('flights.changed', {
                  field: tOr(`flights.field.${change.field}`, change.field.replaceAll('_', ' ')),
                  old: amendedValue(change.old),
                  new: amendedValue(change.new),
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
