import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { type ManyRow, previewMany } from '../queries.ts';
import { Days } from './days.tsx';

const looks = {
  error: { icon: CircleAlert, tone: 'text-danger' },
  warning: { icon: TriangleAlert, tone: 'text-caution' },
  note: { icon: Info, tone: 'text-ink-3' },
};
/** So many rows are drawn; the rest is counted. */
const shown = 60;

/** What a change of many routes would do to each and what it would break, worked out while it is filled in. */
export function ManyPreview({ body }: { body: Schema<'EditBody'> | null }) {
  const asked = useDelayedValue(body);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['routes', 'many-preview', asked],
    meta: present,
    queryFn: () => previewMany(asked as Schema<'EditBody'>),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  if (body === null) return null;
  // What matters is first: what would be refused, then what would be broken.
  const rows = (data?.rows ?? []).filter((row) => row.changed || row.checks.length > 0);
  const rank = (row: ManyRow) => row.checks.reduce((most, { level }) => Math.max(most, ranks[level]), 0);
  const sorted = [...rows].sort((a, b) => rank(b) - rank(a));
  return (
    <section aria-label={t('schedule.whatChanges')} className={cx(isFetching && data && 'opacity-70')}>
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <SkeletonLines count={4} />
        </Loading>
      ) : (
        <>
          <p role="status" className="mb-1.5 text-sm text-ink-2">
            {data.changed > 0
              ? t('schedule.rowsChange', { count: data.changed })
              : t('schedule.nothingChanges')}
            {data.open_bookings > 0 && ` · ${t('schedule.rowsBooked', { count: data.open_bookings })}`}
          </p>
          {!data.can_be && <p className="mb-1.5 text-sm text-danger">{t('schedule.cannotBe')}</p>}
          {sorted.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            <ul tabIndex={0} className="max-h-64 overflow-y-auto rounded-card border border-line">
              {sorted.slice(0, shown).map((row) => (
                <Row key={row.id} row={row} />
              ))}
              {sorted.length > shown && (
                <li className="px-3 py-1.5 text-sm text-ink-3">
                  {t('schedule.moreChanges', { count: sorted.length - shown })}
                </li>
              )}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

const ranks = { note: 1, warning: 2, error: 3 };

function Row({ row }: { row: ManyRow }) {
  return (
    <li className="flex flex-col gap-0.5 border-b border-line px-3 py-1.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <Code className="font-bold">{row.ident}</Code>
        <Code className="text-ink-3">
          {row.departure} → {row.arrival}
        </Code>
        {row.after && <Differences before={row.before} after={row.after} />}
      </div>
      {row.checks.map((check) => {
        const { icon: Icon, tone } = looks[check.level];
        return (
          <p key={check.code + check.sentence} className={cx('flex items-start gap-1.5', tone)}>
            <Icon aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            {check.sentence}
          </p>
        );
      })}
    </li>
  );
}

type Side = ManyRow['before'];

const parts: { name: keyof Side; shown: (side: Side) => ReactNode }[] = [
  { name: 'status', shown: (side) => <StatePill state={side.status} /> },
  { name: 'departure_time', shown: (side) => <Clock time={side.departure_time} /> },
  { name: 'days', shown: (side) => <Days mask={side.days} /> },
  {
    name: 'subfleets',
    shown: (side) => (side.subfleets.length > 0 ? side.subfleets.join(', ') : t('schedule.anyFleet')),
  },
  { name: 'valid_from', shown: (side) => side.valid_from ?? t('schedule.noDate') },
  { name: 'valid_until', shown: (side) => side.valid_until ?? t('schedule.noDate') },
];

function Clock({ time }: { time: string | null }) {
  return <span className="num">{time ?? t('network.any')}</span>;
}

function Differences({ before, after }: { before: Side; after: Side }) {
  return parts
    .filter(({ name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map(({ name, shown: show }) => (
      <span key={name} className="flex flex-wrap items-center gap-x-1.5">
        <span className="text-ink-3">{show(before)}</span>
        <span aria-hidden="true">→</span>
        <span>{show(after)}</span>
      </span>
    ));
}
