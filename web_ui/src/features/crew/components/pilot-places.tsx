import { lazy, Suspense, useMemo, useState } from 'react';
import type { MapSelection } from '@/components/map/map-data.ts';
import { Card } from '@/components/ui/card.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Time } from '@/components/ui/values.tsx';
import { currentLocale, t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { Statistics } from '../queries.ts';

const WorldMap = lazy(() =>
  import('@/components/map/world-map.tsx').then((module) => ({ default: module.WorldMap })),
);
const none: never[] = [];

/** Where a pilot has been: on the map, and the same places as a table beside it. */
export function PlacesCard({ statistics }: { statistics: Statistics }) {
  const [selected, setSelected] = useState<MapSelection | null>(null);
  const airports = useMemo(
    () =>
      statistics.airports.map(({ airport, departures, arrivals }) => ({
        icao: airport.icao,
        name: airport.name,
        lat: airport.lat,
        lon: airport.lon,
        visits: departures + arrivals,
      })),
    [statistics.airports],
  );
  const routes = useMemo(
    () =>
      statistics.legs.map((leg) => ({
        id: `${leg.from_icao}-${leg.to_icao}`,
        from: leg.from_icao,
        to: leg.to_icao,
        weight: leg.flights,
      })),
    [statistics.legs],
  );
  const country = new Intl.DisplayNames(currentLocale(), { type: 'region' });
  return (
    <Card
      title={t('crew.places')}
      hint={t('crew.placesHint', {
        airports: statistics.airports.length,
        count: statistics.countries.length,
      })}
      flush
    >
      <div className="grid lg:grid-cols-[3fr_2fr]">
        <section
          aria-label={t('crew.placesMap')}
          className="relative h-80 overflow-hidden border-line max-lg:border-b lg:rounded-bl-card lg:border-r"
        >
          <Suspense
            fallback={
              <Loading>
                <Skeleton className="h-80 rounded-none" />
              </Loading>
            }
          >
            <WorldMap
              low
              airports={airports}
              routes={routes}
              flights={none}
              selected={selected}
              onSelect={setSelected}
              className="absolute inset-0"
            />
          </Suspense>
        </section>
        <section aria-label={t('crew.places')} className="max-h-80 overflow-y-auto outline-offset-[-2px]">
          <table className="w-full table-fixed border-separate border-spacing-0 text-sm">
            <thead className="sticky top-0 bg-surface text-xs text-ink-3">
              <tr>
                <th scope="col" className="h-8 border-b border-line px-4 text-left font-medium">
                  {t('crew.airport')}
                </th>
                <th scope="col" className="w-14 border-b border-line px-2 text-right font-medium">
                  {t('crew.visits')}
                </th>
                <th scope="col" className="w-28 border-b border-line px-4 text-right font-medium">
                  {t('crew.lastTime')}
                </th>
              </tr>
            </thead>
            <tbody>
              {statistics.airports.map(({ airport, departures, arrivals, last_at }) => (
                <tr key={airport.icao} className={cx(selected?.id === airport.icao && 'bg-active-soft')}>
                  <td className="border-b border-line px-4 py-1.5">
                    <span className="flex min-w-0 items-baseline gap-2">
                      <TopicLink topic={`airports:${airport.icao}`}>
                        <Code>{airport.icao}</Code>
                      </TopicLink>
                      <span className="min-w-0 truncate text-ink-2">
                        {airport.city || airport.name}
                        {airport.country && (
                          <span className="text-ink-3"> · {country.of(airport.country)}</span>
                        )}
                      </span>
                    </span>
                  </td>
                  <td className="border-b border-line px-2 text-right">
                    <Count value={departures + arrivals} />
                  </td>
                  <td className="border-b border-line px-4 text-right text-ink-3">
                    <Time at={last_at} show="day" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Card>
  );
}
