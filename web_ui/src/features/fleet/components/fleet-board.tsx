import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAirline } from '@/api/session.ts';
import { Badge, StatePill } from '@/components/ui/badge.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { byPlace } from '../model.ts';
import { type Aircraft, airlineQuery, boardQuery } from '../queries.ts';

/** The fleet by where it stands. */
export function FleetBoard({ empty }: { empty: ReactNode }) {
  const airline = useAirline();
  const id = airline?.id ?? '';
  const fleet = useQuery(boardQuery(id));
  const hubs = useQuery({ ...airlineQuery(id), enabled: id !== '' });
  if (fleet.isError && !fleet.data)
    return <ErrorState error={fleet.error} retry={() => void fleet.refetch()} />;
  if (!fleet.data) {
    return (
      <Loading>
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {Array.from({ length: 6 }, (_, index) => (
            <Skeleton key={index} className="h-40" />
          ))}
        </div>
      </Loading>
    );
  }
  if (fleet.data.items.length === 0) return empty;
  const places = byPlace(fleet.data.items, new Set(hubs.data?.hubs.map((hub) => hub.icao)));
  return (
    <>
      {fleet.data.total > fleet.data.items.length && (
        <Notice>{t('fleet.boardFull', { shown: fleet.data.items.length, total: fleet.data.total })}</Notice>
      )}
      <div
        data-tour="fleet-maintenance"
        className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4"
      >
        {places.map((place) => (
          <section
            key={place.icao}
            aria-label={place.name}
            className="overflow-hidden rounded-card border border-line bg-surface shadow-card"
          >
            <header className="flex items-center gap-2 border-b border-line px-3.5 py-2.5">
              <TopicLink topic={`airports:${place.icao}`}>
                <Code className="text-lg font-bold">{place.icao}</Code>
              </TopicLink>
              <span className="min-w-0 flex-1 truncate text-sm text-ink-3">{place.city || place.name}</span>
              {place.hub && <Badge tone="caution">{t('map.hub')}</Badge>}
              <span className="num text-sm text-ink-3">
                {t('fleet.atPlace', { count: place.aircraft.length })}
              </span>
            </header>
            <ul>
              {place.aircraft.map((aircraft) => (
                <Tile key={aircraft.id} aircraft={aircraft} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Tile({ aircraft }: { aircraft: Aircraft }) {
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to={`/fleet/aircraft/${aircraft.id}` as never}
        className="flex flex-col gap-0.5 px-3.5 py-2.5 outline-offset-[-2px] hover:bg-hover"
      >
        <span className="flex items-center gap-2">
          <Code className="font-bold">{aircraft.registration}</Code>
          <span className="text-sm text-ink-2">{aircraft.subfleet.type_icao}</span>
          {aircraft.name && <span className="min-w-0 truncate text-sm text-ink-3">“{aircraft.name}”</span>}
          <span className="ml-auto">
            <StatePill state={aircraft.state} />
          </span>
        </span>
        <span className="flex justify-between gap-3 text-xs text-ink-3">
          <span className="min-w-0 truncate">{aircraft.state_why}</span>
          <Duration minutes={aircraft.block_minutes_total} />
        </span>
      </Link>
    </li>
  );
}
