import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Distance, Duration, Measure, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';
import type { Statistics } from '../queries.ts';

type Flight = NonNullable<Statistics['records']['first']>;

/** Firsts and bests, each with the flight that holds it. */
export function RecordsCard({ statistics }: { statistics: Statistics }) {
  const { records, streaks } = statistics;
  const flights: [string, Flight | null, (value: number) => ReactNode][] = [
    [t('crew.longest'), records.longest_block_minutes, (value) => <Duration minutes={value} />],
    [t('crew.shortest'), records.shortest_block_minutes, (value) => <Duration minutes={value} />],
    [t('crew.farthest'), records.farthest_nmi, (value) => <Distance nmi={value} />],
    [
      t('crew.smoothest'),
      records.smoothest_landing_fpm,
      (value) => <Measure value={value} unit={t('crew.fpm')} />,
    ],
    [t('crew.mostPassengers'), records.most_passengers, (value) => <Count value={value} />],
    [t('crew.first'), records.first, () => null],
  ];
  return (
    <Card title={t('crew.records')} flush>
      <dl className="divide-y divide-line text-sm">
        {flights.map(
          ([label, flight, write]) =>
            flight && (
              <Row key={label} label={label} value={write(flight.value)}>
                <TopicLink topic={`pireps:${flight.pirep_id}`}>
                  <Code>{flight.ident}</Code>
                </TopicLink>{' '}
                <Code className="text-ink-2 max-sm:hidden">
                  {flight.departure}–{flight.arrival}
                </Code>{' '}
                <Time at={flight.block_on_at} show="day" />
              </Row>
            ),
        )}
        {records.busiest_month && (
          <Row label={t('crew.busiest')} value={<Duration minutes={records.busiest_month.block_minutes} />}>
            {formatMonth(records.busiest_month.month)}
          </Row>
        )}
        <Row label={t('crew.daysInARow')} value={t('crew.days', { count: streaks.days_longest })}>
          {t('crew.nowDays', { count: streaks.days_current })}
        </Row>
      </dl>
    </Card>
  );
}

function Row({ label, value, children }: { label: string; value: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-3 px-4 py-1.5">
      <dt className="min-w-0 flex-1 text-ink-2">{label}</dt>
      <dd className="num font-medium">{value}</dd>
      <dd className="num text-right text-ink-3 sm:w-56">{children}</dd>
    </div>
  );
}
