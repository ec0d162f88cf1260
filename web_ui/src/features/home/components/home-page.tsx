import { useQuery } from '@tanstack/react-query';
import { Plane } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useAirline } from '@/api/session.ts';
import type { MapSelection } from '@/components/map/map-data.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { t } from '@/i18n/t.ts';
import { useRoomy } from '@/lib/use-wide.ts';
import { beginning, mapAirports, mapFlights, mapRoutes, todosBeside } from '../model.ts';
import { homeQuery, liveQuery } from '../queries.ts';
import { BeginCard } from './begin-card.tsx';
import { Figures } from './figures.tsx';
import { HomeSkeleton } from './home-skeleton.tsx';
import { NextFlight } from './next-flight.tsx';
import { RecentFlights } from './recent-flights.tsx';
import { RecentHistory } from './recent-history.tsx';
import { SelectedCard } from './selected-card.tsx';
import { TodoCard } from './todo-card.tsx';

const WorldMap = lazy(() =>
  import('@/components/map/world-map.tsx').then((module) => ({ default: module.WorldMap })),
);
const panelWidth = 368;

/** The airline at a glance: the globe, and beside it what needs doing next. */
export function HomePage() {
  const airline = useAirline();
  const home = useQuery(homeQuery(airline?.id));
  const live = useQuery(liveQuery(airline?.id));
  const [selected, setSelected] = useState<MapSelection | null>(null);
  const roomy = useRoomy();
  useEffect(() => {
    document.title = `${t('home.title')} · ${t('app.name')}`;
  }, []);

  const map = home.data?.map;
  const airports = useMemo(() => (map ? mapAirports(map) : []), [map]);
  const routes = useMemo(() => (map ? mapRoutes(map) : []), [map]);
  const items = live.data?.items;
  const flights = useMemo(() => mapFlights(items ?? []), [items]);

  if (home.isError && !home.data) return <ErrorState error={home.error} retry={() => void home.refetch()} />;
  if (!home.data) return <HomeSkeleton />;
  const { data } = home;
  if (!data.airline || !data.stats) {
    return (
      <EmptyState icon={<Plane />} title={t('home.noAirline')}>
        {t('home.noAirlineNext')}
      </EmptyState>
    );
  }
  const begin = beginning(data);
  const todos = todosBeside(begin, data.todo);

  return (
    <div className="relative flex flex-col lg:h-full lg:min-h-[34rem] lg:overflow-hidden">
      <h1 className="sr-only">{data.airline.name}</h1>
      <section
        data-tour="live-map"
        aria-label={t('home.map')}
        className="relative h-88 shrink-0 lg:absolute lg:inset-0 lg:h-auto"
      >
        <Suspense fallback={<div className="size-full bg-(--map-space)" />}>
          <WorldMap
            airports={airports}
            routes={routes}
            flights={flights}
            selected={selected}
            onSelect={setSelected}
            insetLeft={roomy ? panelWidth : 0}
            className="absolute inset-0"
          />
        </Suspense>
      </section>
      <div className="contents lg:pointer-events-none lg:absolute lg:inset-y-0 lg:left-0 lg:flex lg:w-[23rem] lg:flex-col lg:gap-3 lg:overflow-y-auto lg:p-4 lg:[&>*]:pointer-events-auto">
        <div className="flex flex-col gap-3 p-4 lg:contents">
          {begin && <BeginCard airline={data.airline.name} begin={begin} />}
          <NextFlight bookings={data.my.bookings} flights={flights} />
          {!(begin && todos.length === 0) && <TodoCard todos={todos} />}
          <div className="lg:hidden">
            <Figures stats={data.stats} inTheAir={flights.length} />
          </div>
          <RecentFlights flights={data.recent} />
          <RecentHistory />
        </div>
      </div>
      {roomy && (
        <>
          <div className="pointer-events-none absolute right-16 bottom-4 left-[24rem]">
            <div className="pointer-events-auto mx-auto max-w-4xl">
              <Figures stats={data.stats} inTheAir={flights.length} />
            </div>
          </div>
          <SelectedCard
            map={data.map}
            live={items ?? []}
            airports={airports}
            flights={flights}
            selected={selected}
            onSelect={setSelected}
          />
        </>
      )}
    </div>
  );
}
