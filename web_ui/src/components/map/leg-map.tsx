import { useMemo } from 'react';
import type { AirportRef } from '@/api/types.ts';
import type { MapFlight } from './map-data.ts';
import { WorldMap } from './world-map.tsx';

interface LegMapProps {
  departure: AirportRef;
  arrival: AirportRef;
  /** Where it was to land, when it landed somewhere else. */
  planned?: AirportRef | null;
  /** While it is under way, in epoch milliseconds. */
  flight?: { ident: string; startMs: number; endMs: number } | null;
  className?: string;
}

const none: never[] = [];

/** One leg on the world map. Load it lazily: the map is heavy. */
export default function LegMap({ departure, arrival, planned, flight, className }: LegMapProps) {
  const airports = useMemo(() => {
    const ends = [departure, arrival, ...(planned && planned.icao !== arrival.icao ? [planned] : [])];
    const unique = ends.filter(
      (airport, index) => ends.findIndex((other) => other.icao === airport.icao) === index,
    );
    return unique.map((airport) => ({ ...airport, routes: 1 }));
  }, [departure, arrival, planned]);
  const routes = useMemo(
    () => [{ id: 'leg', from: departure.icao, to: arrival.icao, weight: 3 }],
    [departure.icao, arrival.icao],
  );
  const { ident, startMs, endMs } = flight ?? {};
  const flights = useMemo<MapFlight[]>(
    () =>
      ident !== undefined && startMs !== undefined && endMs !== undefined
        ? [{ id: 'leg', ident, from: departure, to: arrival, startMs, endMs }]
        : none,
    [ident, startMs, endMs, departure, arrival],
  );
  return <WorldMap low airports={airports} routes={routes} flights={flights} className={className} />;
}
