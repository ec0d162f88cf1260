import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useMemo } from 'react';
import { read, type Schema } from '@/api/calls.ts';
import { type Circle, circleAround } from './circle.ts';
import type { LatLon } from './geo.ts';
import type { MapField } from './map-data.ts';
import type { MapEngine } from './map-engine.ts';

const metresPerFoot = 0.3048;
/** What a runway is taken for whose width nobody wrote down. */
const usualWidthMetres = 30;
const ranks: Record<string, number> = { large: 0, medium: 1 };

const airfieldsQuery = ({ lat, lon, withinNmi }: Circle) =>
  queryOptions({
    queryKey: ['airfields', lat, lon, withinNmi],
    queryFn: ({ signal }) =>
      read('/api/v1/airfields', { query: { lat, lon, within_nmi: withinNmi }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

function mapField(airfield: Schema<'Airfield'>): MapField {
  return {
    icao: airfield.icao,
    name: airfield.name,
    lat: airfield.lat,
    lon: airfield.lon,
    rank: ranks[airfield.kind] ?? 2,
    runways: airfield.runways.map((strip) => ({
      le: strip.le,
      he: strip.he,
      from: { lat: strip.le_lat, lon: strip.le_lon },
      to: { lat: strip.he_lat, lon: strip.he_lon },
      widthMetres: strip.width_ft ? strip.width_ft * metresPerFoot : usualWidthMetres,
      approximate: strip.approximate,
    })),
  };
}

/** Gives the map the airfields around where it rests; to be told of each rest. */
export function useFields(
  engine: RefObject<MapEngine | null>,
  closeUp: boolean,
): (centre: LatLon, reachNmi: number) => void {
  const client = useQueryClient();
  return useMemo(() => (closeUp ? fieldsFor(engine, client) : () => undefined), [engine, client, closeUp]);
}

function fieldsFor(engine: RefObject<MapEngine | null>, client: QueryClient) {
  let shown = '';
  return (centre: LatLon, reachNmi: number) => {
    const circle = circleAround(centre, reachNmi);
    const key = circle ? `${circle.lat} ${circle.lon} ${circle.withinNmi}` : '';
    if (!circle || key === shown) return;
    shown = key;
    client.fetchQuery(airfieldsQuery(circle)).then(
      ({ items }) => {
        if (key !== shown || !engine.current) return;
        engine.current.model.setFields(items.map(mapField));
        engine.current.networkChanged();
      },
      () => {
        // Without them the map is right, and less detailed; it asks again where it rests next.
        if (key === shown) shown = '';
      },
    );
  };
}
