import { useMemo } from 'react';
import type { AirportRef } from '@/api/types.ts';
import type { LatLon } from './geo.ts';
import type { MapFlight, MapTrack } from './map-data.ts';
import { WorldMap } from './world-map.tsx';

interface LegMapProps {
  departure: AirportRef;
  arrival: AirportRef;
  /** Where it was to land, when it landed somewhere else. */
  planned?: AirportRef | null;
  /** While it is under way, in epoch milliseconds. */
  flight?: { ident: string; startMs: number; endMs: number } | null;
  tracks?: readonly MapTrack[];
  cursor?: LatLon | null;
  className?: string;
}

const none: never[] = [];

/** One leg on the world map. Load it lazily: the map is heavy. */
export default function LegMap({
  departure,
  arrival,
  planned,
  flight,
  tracks,
  cursor,
  className,
}: LegMapProps) {
  const airports = useMemo(() => {
    const ends = [departure, arrival, ...(planned && planned.icao !== arrival.icao ? [planned] : [])];
    const unique = ends.filter(
      (airport, index) => ends.findIndex((other) => other.icao === airport.icao) === index,
    );
    return unique.map((airport) => ({ ...airport, routes: 1 }));
  }, [departure, arrival, planned]);
  // What was flown or planned in detail goes before the straight way.
  const detailed = tracks !== undefined && tracks.length > 0;
  const routes = useMemo(
    () => (detailed ? none : [{ id: 'leg', from: departure.icao, to: arrival.icao }]),
    [departure.icao, arrival.icao, detailed],
  );
  const { ident, startMs, endMs } = flight ?? {};
  const flights = useMemo<MapFlight[]>(
    () =>
      ident !== undefined && startMs !== undefined && endMs !== undefined
        ? [{ id: 'leg', ident, from: departure, to: arrival, startMs, endMs }]
        : none,
    [ident, startMs, endMs, departure, arrival],
  );
  return (
    <WorldMap
      low
      airports={airports}
      routes={routes}
      flights={flights}
      tracks={tracks}
      cursor={cursor}
      className={className}
    />
  );
}
