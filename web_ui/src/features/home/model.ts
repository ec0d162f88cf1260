import type { MapAirport, MapFlight, MapRoute } from '@/components/map/map-data.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';
import type { Home, LiveFlight } from './queries.ts';

export type Todo = Home['todo'][number];

const screens: Record<string, string> = {
  fleet: '/fleet/buy',
  network: '/network/routes/new',
  fly: '/fly',
  review: '/review',
  system: '/settings/system',
  ledger: '/finance',
  crew: '/crew',
};
const things: Record<string, string> = { pirep: 'pireps', booking: 'bookings' };

/** Where a thing to do is done. */
export function todoPath({ link }: Pick<Todo, 'link'>): string {
  const collection = things[link.screen];
  if (collection && link.id) return pathOfTopic(`${collection}:${link.id}`) ?? '/';
  return screens[link.screen] ?? '/';
}

export interface Begin {
  aircraft: boolean;
  route: boolean;
  flight: boolean;
}

/** What a young airline still lacks before it runs by itself; null once it has flown. */
export function beginning(home: Home): Begin | null {
  if (!home.stats || home.recent.length > 0) return null;
  const begin = { aircraft: home.stats.aircraft > 0, route: home.stats.routes_active > 0, flight: false };
  return home.stats.flights_30d > 0 ? null : begin;
}

/** The steps of a young airline say these already. */
const said = new Set(['no-aircraft', 'no-routes', 'fly']);

export function todosBeside(begin: Begin | null, todos: readonly Todo[]): Todo[] {
  return begin ? todos.filter((todo) => !said.has(todo.key)) : [...todos];
}

export function mapAirports(map: Home['map']): MapAirport[] {
  return map.airports.map((airport) => ({
    icao: airport.icao,
    name: airport.name,
    lat: airport.lat,
    lon: airport.lon,
    hub: airport.hub,
    parked: airport.aircraft,
    routes: airport.routes,
  }));
}

export function mapRoutes(map: Home['map']): MapRoute[] {
  return map.arcs.map((arc) => ({
    id: `${arc.departure}-${arc.arrival}`,
    from: arc.departure,
    to: arc.arrival,
  }));
}

export function mapFlights(flights: readonly LiveFlight[]): MapFlight[] {
  return flights.map((flight) => ({
    id: flight.booking_id,
    ident: flight.ident,
    detail: `${flight.aircraft.registration} · ${flight.aircraft.subfleet.type_icao} · ${flight.pilot.name}`,
    from: flight.departure,
    to: flight.arrival,
    startMs: Date.parse(flight.block_off_at),
    endMs: Date.parse(flight.eta),
  }));
}
