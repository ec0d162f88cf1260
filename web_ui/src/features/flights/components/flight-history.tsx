import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { flightHistoryQuery } from '../queries.ts';

/** What happened to the flight, who did it and why, read from the log. */
export function FlightHistory({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(flightHistoryQuery(id));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <SkeletonLines count={5} />
      </Loading>
    );
  }
  if (data.items.length === 0) return <p className="text-ink-3">{t('flights.historyNone')}</p>;
  return (
    <ol className="relative ml-1.5 flex flex-col gap-3 border-l border-line pl-4">
      {data.items.map((entry) => (
        <li key={entry.event_id} className="relative">
          <span
            aria-hidden="true"
            className="absolute top-2 -left-[1.28rem] size-2 rounded-full border-2 border-surface bg-line-strong"
          />
          <p>{entry.sentence}</p>
          <p className="text-xs text-ink-3">
            <Time at={entry.at} /> · {t('flights.by', { name: entry.actor.label })}
          </p>
          {entry.reason && <p className="mt-0.5 text-sm text-ink-2">{t('quoted', { text: entry.reason })}</p>}
        </li>
      ))}
    </ol>
  );
}
