import type { geoStream } from 'd3-geo';
import type { MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import fineUrl from 'world-atlas/countries-50m.json?url';
import coarseUrl from 'world-atlas/countries-110m.json?url';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/** Natural Earth, ready for d3-geo: all land as one shape, coasts and inner borders as lines. */
export interface WorldShapes {
  land: Parameters<typeof geoStream>[0];
  borders: MultiLineString;
}

async function load(url: string): Promise<WorldShapes> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The map data could not be read (HTTP ${response.status}).`);
  const world = (await response.json()) as World;
  return {
    land: feature(world, world.objects.land),
    borders: mesh(world, world.objects.countries, (a, b) => a !== b),
  };
}

const loading = new Map<string, Promise<WorldShapes>>();

function once(url: string): Promise<WorldShapes> {
  let world = loading.get(url);
  if (!world) {
    world = load(url).catch((error: unknown) => {
      loading.delete(url); // The next map asks again.
      throw error;
    });
    loading.set(url, world);
  }
  return world;
}

/** 1:110 million, 25 KB compressed: while the map moves. */
export const coarseWorld = () => once(coarseUrl);
/** 1:50 million, 230 KB compressed: while it rests. */
export const fineWorld = () => once(fineUrl);
