import { useQuery } from '@tanstack/react-query';
import { Card } from '@/components/ui/card.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration, Measure, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { recentFlightsQuery } from '../queries.ts';

/** The last flights that count. */
export function RecentCard({ pilot }: { pilot: string }) {
  const flights = useQuery(recentFlightsQuery(pilot)).data?.items;
  return (
    <Card title={t('crew.recent')} flush>
      {!flights ? (
        <Loading>
          <Skeleton className="m-4 h-32" />
        </Loading>
      ) : (
        <ul className="divide-y divide-line text-sm">
          {flights.map((flight) => (
            <li key={flight.id} className="flex min-h-9 flex-wrap items-center gap-x-3 px-4 py-1.5">
              <TopicLink topic={`pireps:${flight.id}`} className="w-20">
                <Code>{flight.ident}</Code>
              </TopicLink>
              <Code className="flex-1 text-ink-2">
                {flight.departure.icao} → {flight.arrival.icao}
              </Code>
              <Duration minutes={flight.block_minutes} />
              <span className="w-24 text-right text-ink-3 max-sm:hidden">
                <Measure value={flight.landing_rate_fpm} unit={t('crew.fpm')} />
              </span>
              <span className="w-24 text-right text-ink-3">
                <Time at={flight.block_on_at} show="day" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
