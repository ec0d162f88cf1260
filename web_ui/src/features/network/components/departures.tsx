import { useQuery } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatClock, formatDay } from '@/lib/time.ts';
import { departuresQuery, type Route } from '../queries.ts';

/** The next two weeks of a route, in local times, with what the clock change does to them. */
export function Departures({ route }: { route: Route }) {
  const { data, error, refetch } = useQuery(departuresQuery(route.id));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <SkeletonLines count={8} />
      </Loading>
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyState icon={<CalendarX />} title={t('network.noDepartures')}>
        {route.departure_time ? t('network.noDeparturesNext') : t('network.noDeparturesAnyTime')}
      </EmptyState>
    );
  }
  return (
    <Card hint={t('network.localTimes')} title={t('network.departures')} flush>
      <ul>
        {data.items.map((one) => (
          <li
            key={one.departs_at}
            className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5 border-b border-line px-4 py-2 last:border-b-0"
          >
            <span className="num w-28 font-medium">{formatDay(one.departs_at)}</span>
            <span className="num">
              {one.departs_local.slice(11, 16) || one.departs_local}
              <span className="text-ink-3"> {route.departure.icao}</span>
              {one.arrives_local && (
                <>
                  {' – '}
                  {one.arrives_local.slice(11, 16) || one.arrives_local}
                  <span className="text-ink-3"> {route.arrival.icao}</span>
                </>
              )}
            </span>
            <span className="num text-sm text-ink-3">
              {formatClock(one.departs_at)}
              {one.arrives_at && ` – ${formatClock(one.arrives_at)}`}
            </span>
            {one.note && <span className="w-full text-sm text-caution">{one.note}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
