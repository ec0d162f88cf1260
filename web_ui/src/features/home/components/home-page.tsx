import { useQuery } from '@tanstack/react-query';
import { Plane } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import type { MapSelection } from '@/components/map/map-data.ts';
import type { MapEngine } from '@/components/map/map-engine.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import { useRoomy } from '@/lib/use-wide.ts';
import {
  beginning,
  mapAircraft,
  mapAirports,
  mapFlights,
  mapRoutes,
  nextBooking,
  stepFlight,
  todosBeside,
} from '../model.ts';
import { homeQuery, liveQuery } from '../queries.ts';
import { useMapState } from '../use-map-state.ts';
import { BeginCard } from './begin-card.tsx';
import { Figures } from './figures.tsx';
import { HomeSkeleton } from './home-skeleton.tsx';
import { MapPanel } from './map-panel.tsx';
import { MoneyCard } from './money-card.tsx';
import { NextFlight } from './next-flight.tsx';
import { RecentFlights } from './recent-flights.tsx';
import { RecentHistory } from './recent-history.tsx';
import { TodoCard } from './todo-card.tsx';

const WorldMap = lazy(() =>
  import('@/components/map/world-map.tsx').then((module) => ({ default: module.WorldMap })),
);
const Kiosk = lazy(() => import('./kiosk.tsx'));
const panelWidth = 368;
const rightWidth = 304;
/** So near that the runways of an airport fill a good part of the map. */
const runwaysZoom = 1_100;

/** The airline at a glance: the globe, and beside it what needs doing next. */
export function HomePage() {
  const airline = useAirline();
  const founds = useCan('airline.manage');
  const home = useQuery(homeQuery(airline?.id));
  const live = useQuery(liveQuery(airline?.id));
  const [state, change] = useMapState();
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [follow, setFollow] = useState<string | null>(null);
  const { projection } = usePreferences();
  const roomy = useRoomy();
  const { selected, listed, kiosk } = state;
  useEffect(() => {
    document.title = `${t('home.title')} · ${t('app.name')}`;
  }, []);

  const map = home.data?.map;
  const airports = useMemo(() => (map ? mapAirports(map) : []), [map]);
  const routes = useMemo(() => (map ? mapRoutes(map) : []), [map]);
  const aircraft = useMemo(() => (map ? mapAircraft(map) : []), [map]);
  const items = live.data?.items;
  const flights = useMemo(() => mapFlights(items ?? []), [items]);

  const select = (next: MapSelection | null) => {
    setFollow(null);
    change({ selected: next });
  };
  const step = (by: 1 | -1) => {
    const next = stepFlight(flights, selected, by);
    if (!next) return;
    change({ selected: next });
    if (follow) setFollow(next.id);
  };
  const closer = (selection: MapSelection) => {
    const place = engine?.placeOf(selection);
    if (place) engine?.flyTo({ ...place, zoom: runwaysZoom }, true);
  };
  useKeys(
    {
      f: () => setPreferences({ projection: projection === 'globe' ? 'flat' : 'globe' }),
      l: () => change({ listed: !listed }),
      '/': () => change({ listed: true }),
      n: () => step(1),
      p: () => step(-1),
      w: () => change({ kiosk: true }),
      '0': () => engine?.flyTo(engine.home(), true),
      '+': () => engine?.zoomBy(1.3),
      '=': () => engine?.zoomBy(1.3),
      '-': () => engine?.zoomBy(1 / 1.3),
      escape: () => (selected ? select(null) : change({ listed: false })),
    },
    !kiosk,
  );

  if (home.isError && !home.data) return <ErrorState error={home.error} retry={() => void home.refetch()} />;
  if (!home.data) return <HomeSkeleton />;
  const { data } = home;
  if (!data.airline || !data.stats) {
    return (
      <EmptyState
        page
        icon={<Plane />}
        title={t('home.noAirline')}
        action={
          founds && (
            <WriteLink to="/settings/airline" variant="primary">
              {t('home.found')}
            </WriteLink>
          )
        }
      >
        {founds ? t('home.foundNext') : t('home.noAirlineNext')}
      </EmptyState>
    );
  }
  const begin = beginning(data);
  const todos = todosBeside(begin, nextBooking(data.my.bookings), data.todo);
  const panel = (
    <MapPanel
      state={state}
      onChange={(next) => {
        if (next.selected !== undefined) setFollow(null);
        change(next);
      }}
      map={data.map}
      live={items ?? []}
      airports={airports}
      flights={flights}
      aircraft={aircraft}
      following={follow !== null && follow === selected?.id}
      onFollow={(on) => setFollow(on ? (selected?.id ?? null) : null)}
      onCloser={closer}
    />
  );

  return (
    <div className="relative flex flex-col lg:h-full lg:min-h-[34rem] lg:overflow-hidden">
      <h1 className="sr-only">{data.airline.name}</h1>
      <section
        data-tour="live-map"
        aria-label={t('home.map')}
        className="relative h-88 shrink-0 lg:absolute lg:inset-0 lg:h-auto"
      >
        <Suspense fallback={<div className="size-full bg-(--map-space)" />}>
          {!kiosk && (
            <WorldMap
              airports={airports}
              routes={routes}
              flights={flights}
              aircraft={aircraft}
              selected={selected}
              onSelect={select}
              follow={follow}
              onFollowEnd={() => setFollow(null)}
              onEngine={setEngine}
              closeUp
              scrolls={!roomy}
              insetLeft={roomy ? panelWidth : 0}
              className="absolute inset-0"
            />
          )}
        </Suspense>
      </section>
      <div className="contents lg:pointer-events-none lg:absolute lg:inset-y-0 lg:left-0 lg:flex lg:w-[23rem] lg:flex-col lg:gap-3 lg:overflow-y-auto lg:p-4 lg:[&>*]:pointer-events-auto">
        <div className="flex flex-col gap-3 p-4 lg:contents">
          {!roomy && panel}
          {begin && <BeginCard airline={data.airline.name} begin={begin} />}
          <NextFlight bookings={data.my.bookings} flights={flights} />
          {!(begin && todos.length === 0) && <TodoCard todos={todos} />}
          {data.stats.cash_minor !== null && !begin && (
            <MoneyCard airline={data.airline.id} stats={data.stats} />
          )}
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
          <div
            className="pointer-events-none absolute top-4 right-4 flex flex-col items-end gap-3 [&>*]:pointer-events-auto"
            style={{ width: rightWidth - 16 }}
          >
            {panel}
          </div>
        </>
      )}
      {kiosk && (
        <Suspense fallback={null}>
          <Kiosk
            airline={data.airline}
            airports={airports}
            routes={routes}
            flights={flights}
            aircraft={aircraft}
            onLeave={() => change({ kiosk: false })}
          />
        </Suspense>
      )}
    </div>
  );
}
