// A page for looking at the map with made-up traffic, on the development server only: /dev/globe.html?routes=2000&flights=500
import '../src/styles/app.css';
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { MapAirport, MapFlight, MapRoute, MapSelection } from '../src/components/map/map-data.ts';
import { MapList } from '../src/components/map/map-list.tsx';
import { WorldMap } from '../src/components/map/world-map.tsx';
import { places } from './places.ts';

const parameters = new URLSearchParams(location.search);
const number = (name: string, fallback: number) => Number(parameters.get(name) ?? fallback);

/** Always the same numbers, so that two pictures can be compared. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function makeTraffic() {
  const next = random(7);
  const pick = <T,>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const hubs = (parameters.get('hubs') ?? 'ENGM,ENBR,EGLL').split(',');
  const only = parameters.get('only');
  const known = places.filter(([icao]) => !only || icao.startsWith(only));
  const airports: MapAirport[] = known.map(([icao, name, lat, lon]) => ({
    icao,
    name,
    lat,
    lon,
    hub: hubs.includes(icao),
    parked: hubs.includes(icao) ? 4 : next() < 0.15 ? 1 : 0,
    routes: 1,
  }));
  const homes = airports.filter((airport) => airport.hub);
  const routes: MapRoute[] = Array.from({ length: number('routes', 60) }, (_, index) => {
    const from =
      index % 3 === 0 && homes.length < 2
        ? pick(airports)
        : pick(number('routes', 60) > 300 ? airports : homes);
    return { id: String(index), from: from.icao, to: pick(airports).icao };
  }).filter((route) => route.from !== route.to);
  const nowMs = Date.now();
  const flights: MapFlight[] = Array.from({ length: number('flights', 14) }, (_, index) => {
    const route = pick(routes);
    const from = airports.find((one) => one.icao === route.from) as MapAirport;
    const to = airports.find((one) => one.icao === route.to) as MapAirport;
    const minutes = 60 + next() * 400;
    const gone = next() * minutes;
    return {
      id: `f${index}`,
      ident: `NVA${100 + index}`,
      detail: 'LN-NVA · B738',
      from,
      to,
      startMs: nowMs - gone * 60_000,
      endMs: nowMs + (minutes - gone) * 60_000,
    };
  });
  const used = new Set(routes.flatMap((route) => [route.from, route.to]));
  return { airports: airports.filter((airport) => used.has(airport.icao) || airport.hub), routes, flights };
}

function GlobePage() {
  const traffic = useMemo(makeTraffic, []);
  const [selected, setSelected] = useState<MapSelection | null>(null);
  const list = parameters.has('list');
  return (
    <WorldMap
      {...traffic}
      selected={selected}
      onSelect={setSelected}
      className="h-dvh"
      insetLeft={list ? 300 : 0}
    >
      {list && (
        <div className="absolute top-3 bottom-3 left-3 w-72 overflow-y-auto rounded-card border border-line bg-surface">
          <MapList {...traffic} selected={selected} onSelect={setSelected} />
        </div>
      )}
    </WorldMap>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(<GlobePage />);
