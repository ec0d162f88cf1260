import type { Lines } from './draw-lines.ts';
import { alongGreatCircle, angleBetween, arcVectors, type LatLon, toUnit } from './geo.ts';

const radian = Math.PI / 180;

export interface MapAirport extends LatLon {
  icao: string;
  name: string;
  hub?: boolean;
  /** How many aircraft stand there. */
  parked?: number;
  /** How many routes touch it: what has more keeps its label longer. */
  routes?: number;
  /** How often somebody was there: the dot's size says it. */
  visits?: number;
}

export interface MapRoute {
  id: string;
  /** ICAO codes of airports that the map has. */
  from: string;
  to: string;
  /** How often it is flown, in any unit: what is flown more often is drawn more strongly. */
  weight?: number;
}

/** An aircraft on the ground; seen by itself from near. */
export interface MapAircraft {
  id: string;
  registration: string;
  /** The airport where it stands. */
  icao: string;
  /** A line for lists and tips ("A320 · in maintenance"). */
  detail?: string;
}

/** A line on the map that is no route: the plan of a flight, or what was flown. */
export interface MapTrack {
  id: string;
  kind: 'planned' | 'flown';
  points: readonly (readonly [lon: number, lat: number])[];
}

/** A flight in the air. Its place is worked out from the clock, so that it moves smoothly between reports. */
export interface MapFlight {
  id: string;
  ident: string;
  /** A line for lists and tips ("LN-ABC · A320"). */
  detail?: string;
  from: LatLon & { icao: string };
  to: LatLon & { icao: string };
  startMs: number;
  endMs: number;
}

/** A runway with its two ends (le the lower number). */
export interface MapRunway {
  le: string;
  he: string;
  from: LatLon;
  to: LatLon;
  widthMetres: number;
  /** Where it lies was worked out from its length and heading. */
  approximate: boolean;
}

/** An airport of the world, of the airline's network or not, as it looks from near. */
export interface MapField extends LatLon {
  icao: string;
  name: string;
  /** 0 for the large ones, 1, and 2 for the small ones: those are seen from near only. */
  rank: number;
  runways: readonly MapRunway[];
}

export interface MapSelection {
  kind: 'airport' | 'flight' | 'aircraft';
  id: string;
}

export const sameSelection = (a: MapSelection | null, b: MapSelection | null) =>
  a?.kind === b?.kind && a?.id === b?.id;

/** How far along a flight is, 0 to 1; one that is late waits at its end. */
export function fractionFlown(flight: Pick<MapFlight, 'startMs' | 'endMs'>, nowMs: number): number {
  const span = flight.endMs - flight.startMs;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (nowMs - flight.startMs) / span));
}

export function flightPosition(flight: MapFlight, nowMs: number): LatLon {
  return alongGreatCircle(flight.from, flight.to, fractionFlown(flight, nowMs));
}

/** Between points further apart than this a track follows the great circle. */
const trackGapDegrees = 2;

/** The track as unit vectors: every point of it, and the great circle where two of them are far apart. */
export function trackVectors(points: MapTrack['points']): Float32Array {
  const out: number[] = [];
  points.forEach(([lon, lat], index) => {
    const before = points[index - 1];
    if (before) {
      const from = { lat: before[1], lon: before[0] };
      const steps = Math.ceil(angleBetween(from, { lat, lon }) / radian / trackGapDegrees);
      for (let step = 1; step < steps; step++)
        out.push(...toUnit(alongGreatCircle(from, { lat, lon }, step / steps)));
    }
    out.push(...toUnit({ lat, lon }));
  });
  return Float32Array.from(out);
}

/** The great circle of a flight, ready for any point on it: cos(angle) of the one vector, sin of the other. */
export interface FlightPath {
  start: readonly [number, number, number];
  across: readonly [number, number, number];
  angle: number;
}

export function flightPath(from: LatLon, to: LatLon): FlightPath {
  const start = toUnit(from);
  const angle = angleBetween(from, to);
  // Between opposite points it goes over the north pole.
  const end = Math.sin(angle) > 1e-9 ? toUnit(to) : ([0, 0, 1] as const);
  const along = start[0] * end[0] + start[1] * end[1] + start[2] * end[2];
  const rest = [end[0] - along * start[0], end[1] - along * start[1], end[2] - along * start[2]] as const;
  const length = Math.hypot(...rest);
  const across =
    length < 1e-12 ? ([0, 0, 0] as const) : ([rest[0] / length, rest[1] / length, rest[2] / length] as const);
  return { start, across, angle };
}

/** An airfield ready to be drawn. */
export interface FieldShape {
  field: MapField;
  vector: readonly [number, number, number];
  /** Both ends of each runway: six numbers for each. */
  ends: Float64Array;
  /** How far its runways reach from its middle, and the longest of them, in metres. */
  reachMetres: number;
  longestMetres: number;
}

export const earthRadiusMetres = 6_371_008.8;

export function fieldShape(field: MapField): FieldShape {
  const ends = new Float64Array(field.runways.length * 6);
  let [reach, longest] = [0, 0];
  field.runways.forEach(({ from, to }, index) => {
    ends.set([...toUnit(from), ...toUnit(to)], index * 6);
    reach = Math.max(reach, angleBetween(field, from), angleBetween(field, to));
    longest = Math.max(longest, angleBetween(from, to));
  });
  return {
    field,
    vector: toUnit(field),
    ends,
    reachMetres: reach * earthRadiusMetres,
    longestMetres: longest * earthRadiusMetres,
  };
}

/** A flight whose times were changed slides to its new place for so long. */
const correctionMs = 2_500;
/** Further than this share of its way it is there at once. */
const correctionMost = 0.15;
/** Into so many groups routes are put by how often they are flown. */
export const routeGroups = 6;

/** What the layers draw from: vectors worked out once per change of the data, never per frame. */
export class MapModel {
  airports: readonly MapAirport[] = [];
  routes: readonly MapRoute[] = [];
  flights: readonly MapFlight[] = [];
  fields: readonly FieldShape[] = [];
  airportVectors = new Float64Array(0);
  /** One great circle per route, in the order of `routes`. */
  arcs: Lines = { vectors: [], flat: null };
  /** The group of each route: the higher, the more often it is flown. */
  groups = new Uint8Array(0);
  /** Whether some routes are flown more often than others. */
  weighted = false;
  paths: FlightPath[] = [];
  tracks: readonly MapTrack[] = [];
  /** One line per track, in the order of `tracks`. */
  trackLines: Float32Array[] = [];
  /** The most visits of any airport; 0 when visits are not shown. */
  mostVisits = 0;
  /** Airports in the order in which labels are given: hubs, then what is flown to most. */
  ranked: number[] = [];
  /** The aircraft on the ground of each airport. */
  parked = new Map<string, MapAircraft[]>();
  #index = new Map<string, number>();
  #fields = new Map<string, FieldShape>();
  #aircraft: readonly MapAircraft[] = [];
  #corrections = new Map<string, { by: number; sinceMs: number }>();

  setNetwork(airports: readonly MapAirport[], routes: readonly MapRoute[]): void {
    this.airports = airports;
    this.#index = new Map(airports.map((airport, index) => [airport.icao, index]));
    this.airportVectors = new Float64Array(airports.length * 3);
    airports.forEach((airport, index) => {
      this.airportVectors.set(toUnit(airport), index * 3);
    });
    this.mostVisits = Math.max(0, ...airports.map((airport) => airport.visits ?? 0));
    this.ranked = airports.map((_, index) => index).sort((a, b) => this.#rank(b) - this.#rank(a));
    this.routes = routes.filter((route) => this.#index.has(route.from) && this.#index.has(route.to));
    const vectors = this.routes.map((route) => {
      const from = this.airport(route.from);
      const to = this.airport(route.to);
      return from && to ? arcVectors(from, to) : new Float32Array(0);
    });
    this.arcs = { vectors, flat: null };
    const weights = this.routes.map((route) => route.weight ?? 1);
    const most = Math.max(1, ...weights);
    this.weighted = weights.some((weight) => weight !== weights[0]);
    this.groups = Uint8Array.from(weights, (weight, index) =>
      this.weighted
        ? Math.round(((routeGroups - 1) * Math.log1p(Math.max(0, weight))) / Math.log1p(most))
        : index % routeGroups,
    );
  }

  setAircraft(aircraft: readonly MapAircraft[]): void {
    this.#aircraft = aircraft;
    this.parked = new Map();
    for (const one of aircraft) {
      const here = this.parked.get(one.icao);
      if (here) here.push(one);
      else this.parked.set(one.icao, [one]);
    }
  }

  setFlights(flights: readonly MapFlight[], nowMs = 0): void {
    const before = new Map(this.flights.map((flight, index) => [flight.id, this.flown(index, nowMs)]));
    this.flights = flights;
    this.#corrections.clear();
    for (const flight of flights) {
      const by = (before.get(flight.id) ?? Number.NaN) - fractionFlown(flight, nowMs);
      if (Math.abs(by) > 1e-6 && Math.abs(by) < correctionMost)
        this.#corrections.set(flight.id, { by, sinceMs: nowMs });
    }
    this.paths = flights.map((flight) => flightPath(flight.from, flight.to));
  }

  setFields(fields: readonly MapField[]): void {
    this.fields = fields.map(fieldShape);
    this.#fields = new Map(this.fields.map((shape) => [shape.field.icao, shape]));
  }

  field(icao: string): FieldShape | undefined {
    return this.#fields.get(icao);
  }

  setTracks(tracks: readonly MapTrack[]): void {
    this.tracks = tracks;
    this.trackLines = tracks.map((track) => trackVectors(track.points));
  }

  /** How far along a flight is shown. */
  flown(index: number, nowMs: number): number {
    const flight = this.flights[index];
    if (!flight) return 0;
    const flown = fractionFlown(flight, nowMs);
    const correction = this.#corrections.get(flight.id);
    if (!correction) return flown;
    const left = 1 - (nowMs - correction.sinceMs) / correctionMs;
    return left > 0 && left <= 1 ? Math.min(1, Math.max(0, flown + correction.by * left * left)) : flown;
  }

  /** Whether a flight is sliding to a place that was corrected. */
  isCorrecting(nowMs: number): boolean {
    for (const { sinceMs } of this.#corrections.values()) if (nowMs - sinceMs < correctionMs) return true;
    return false;
  }

  airport(icao: string): MapAirport | undefined {
    const index = this.#index.get(icao);
    return index === undefined ? undefined : this.airports[index];
  }

  aircraft(id: string): MapAircraft | undefined {
    return this.#aircraft.find((one) => one.id === id);
  }

  #rank(index: number): number {
    const airport = this.airports[index];
    return airport
      ? (airport.hub ? 1e6 : 0) + ((airport.routes ?? 0) + (airport.visits ?? 0)) * 10 + (airport.parked ?? 0)
      : 0;
  }
}
