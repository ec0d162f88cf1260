import { type GeoStream, geoClipCircle, geoRotation, geoStream, geoTransform } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import type { LatLon } from './geo.ts';
import type { WorldShapes } from './world.ts';

const rad = Math.PI / 180;

/**
 * The part of the world inside a circle. A view from near draws from this, because going through every coast of the
 * earth for each picture takes longer than a moving map has time for.
 */
export function clippedTo(world: WorldShapes, centre: LatLon, radiusDegrees: number): WorldShapes {
  const land: Feature<MultiPolygon> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: clip(world.land, centre, radiusDegrees, true) },
  };
  const borders: MultiLineString = {
    type: 'MultiLineString',
    coordinates: clip(world.borders, centre, radiusDegrees, false).flat(),
  };
  return { land, borders };
}

/** Rings by polygon; lines all as rings of one. */
function clip(
  object: Parameters<typeof geoStream>[0],
  centre: LatLon,
  radiusDegrees: number,
  closed: boolean,
): Position[][][] {
  // The clip is around 0/0, and counts in radians.
  const turn = geoRotation([-centre.lon, -centre.lat]);
  const polygons: Position[][][] = [];
  let rings: Position[][] = [];
  let line: Position[] = [];
  const sink: GeoStream = {
    point: (lambda, phi) => {
      line.push(turn.invert([lambda / rad, phi / rad]));
    },
    lineStart: () => {
      line = [];
    },
    lineEnd: () => {
      const [first] = line;
      if (!first || line.length < 2) return;
      rings.push(closed ? [...line, first] : line);
      if (!closed) {
        polygons.push(rings);
        rings = [];
      }
    },
    polygonStart: () => {
      rings = [];
    },
    polygonEnd: () => {
      if (rings.length > 0) polygons.push(rings);
      rings = [];
    },
  };
  const clipped = geoClipCircle(radiusDegrees * rad)(sink);
  const turned = geoTransform({
    point(lon, lat) {
      const [lambda, phi] = turn([lon, lat]);
      this.stream.point(lambda * rad, phi * rad);
    },
  });
  geoStream(object, turned.stream(clipped));
  return polygons;
}

/** Keeps the part of the world that is looked at, and cuts anew when the view leaves it. */
export class NearWorld {
  #world: WorldShapes | null = null;
  #centre: LatLon = { lat: 0, lon: 0 };
  #radius = 0;
  #part: WorldShapes | null = null;

  /** The world for a view that reaches so far; all of it for a view from afar. */
  of(world: WorldShapes, centre: LatLon, reachDegrees: number): WorldShapes {
    if (reachDegrees > 25) return world;
    const away = Math.hypot(
      centre.lat - this.#centre.lat,
      (((centre.lon - this.#centre.lon + 540) % 360) - 180) * Math.cos(centre.lat * rad),
    );
    const fits =
      this.#world === world && away + reachDegrees < this.#radius * 0.95 && reachDegrees * 12 > this.#radius;
    if (!fits || !this.#part) {
      this.#world = world;
      this.#centre = { ...centre };
      this.#radius = Math.min(60, reachDegrees * 2.5 + 0.2);
      this.#part = clippedTo(world, centre, this.#radius);
    }
    return this.#part;
  }
}
