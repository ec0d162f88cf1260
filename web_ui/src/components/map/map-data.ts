import { alongGreatCircle, arcVectors, type LatLon, toUnit } from './geo.ts';

export interface MapAirport extends LatLon {
  icao: string;
  name: string;
  hub?: boolean;
  /** How many aircraft stand there. */
  parked?: number;
  /** How many routes touch it: what has more keeps its label longer. */
  routes?: number;
}

export interface MapRoute {
  id: string;
  /** ICAO codes of airports that the map has. */
  from: string;
  to: string;
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

export interface MapSelection {
  kind: 'airport' | 'flight';
  id: string;
}

/** How far along a flight is, 0 to 1; one that is late waits at its end. */
export function fractionFlown(flight: Pick<MapFlight, 'startMs' | 'endMs'>, nowMs: number): number {
  const span = flight.endMs - flight.startMs;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (nowMs - flight.startMs) / span));
}

export function flightPosition(flight: MapFlight, nowMs: number): LatLon {
  return alongGreatCircle(flight.from, flight.to, fractionFlown(flight, nowMs));
}

/** What the layers draw from: vectors worked out once per change of the data, never per frame. */
export class MapModel {
  airports: readonly MapAirport[] = [];
  routes: readonly MapRoute[] = [];
  flights: readonly MapFlight[] = [];
  airportVectors = new Float32Array(0);
  /** One great circle per route, in the order of `routes`. */
  arcs: Float32Array[] = [];
  flightArcs: Float32Array[] = [];
  /** Airports in the order in which labels are given: hubs, then what is flown to most. */
  ranked: number[] = [];
  #index = new Map<string, number>();

  setNetwork(airports: readonly MapAirport[], routes: readonly MapRoute[]): void {
    this.airports = airports;
    this.#index = new Map(airports.map((airport, index) => [airport.icao, index]));
    this.airportVectors = new Float32Array(airports.length * 3);
    airports.forEach((airport, index) => {
      this.airportVectors.set(toUnit(airport), index * 3);
    });
    this.ranked = airports.map((_, index) => index).sort((a, b) => this.#rank(b) - this.#rank(a));
    this.routes = routes.filter((route) => this.#index.has(route.from) && this.#index.has(route.to));
    this.arcs = this.routes.map((route) => {
      const from = this.airport(route.from);
      const to = this.airport(route.to);
      return from && to ? arcVectors(from, to) : new Float32Array(0);
    });
  }

  setFlights(flights: readonly MapFlight[]): void {
    this.flights = flights;
    this.flightArcs = flights.map((flight) => arcVectors(flight.from, flight.to, 1.5));
  }

  airport(icao: string): MapAirport | undefined {
    const index = this.#index.get(icao);
    return index === undefined ? undefined : this.airports[index];
  }

  #rank(index: number): number {
    const airport = this.airports[index];
    return airport ? (airport.hub ? 1e6 : 0) + (airport.routes ?? 0) * 10 + (airport.parked ?? 0) : 0;
  }
}
