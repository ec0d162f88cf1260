import type {
  MapAircraft,
  MapAirport,
  MapFlight,
  MapRoute,
  MapSelection,
} from '@/components/map/map-data.ts';
import { t } from '@/i18n/t.ts';
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
const things: Record<string, string> = { pirep: 'pireps', booking: 'bookings', aircraft: 'aircraft' };

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
const inSteps = new Set(['no-aircraft', 'no-routes', 'fly']);

type Booking = Home['my']['bookings'][number];

/** My flight: the one under way, or the next one that is booked. */
export function nextBooking(bookings: readonly Booking[]): Booking | undefined {
  return (
    bookings.find((one) => one.status === 'departed') ??
    [...bookings].sort((a, b) => a.planned_departure_at.localeCompare(b.planned_departure_at))[0]
  );
}

/** What the other cards of the page do not say: the steps of a young airline, my next flight. */
export function todosBeside(begin: Begin | null, next: Booking | undefined, todos: readonly Todo[]): Todo[] {
  return todos.filter(
    (todo) =>
      !(begin && inSteps.has(todo.key)) && !(next && todo.key === 'booked' && todo.link.id === next.id),
  );
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
    weight: arc.weekly,
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

const states: Record<string, () => string> = {
  maintenance: () => t('home.inMaintenance'),
  reserved: () => t('home.reserved'),
  stored: () => t('home.stored'),
};

/** What stands on the ground; what is in the air is among the flights. */
export function mapAircraft(map: Home['map']): MapAircraft[] {
  return map.aircraft
    .filter((aircraft) => aircraft.state !== 'in_flight')
    .map((aircraft) => ({
      id: aircraft.id,
      registration: aircraft.registration,
      icao: aircraft.icao,
      detail: [aircraft.type_icao, states[aircraft.state]?.()].filter(Boolean).join(' · '),
    }));
}

const kinds = new Set(['airport', 'flight', 'aircraft']);

/** What is chosen on the map, as it stands in the address: `flight:0198…`. */
export function selectionOf(text: unknown): MapSelection | null {
  if (typeof text !== 'string') return null;
  const split = text.indexOf(':');
  const [kind, id] = [text.slice(0, split), text.slice(split + 1)];
  return kinds.has(kind) && id ? { kind: kind as MapSelection['kind'], id } : null;
}

export const selectionText = (selection: MapSelection | null): string | undefined =>
  selection ? `${selection.kind}:${selection.id}` : undefined;

/** The flight after or before the chosen one, by who lands first; around at the ends. */
export function stepFlight(
  flights: readonly MapFlight[],
  selected: MapSelection | null,
  by: 1 | -1,
): MapSelection | null {
  const order = [...flights].sort((a, b) => a.endMs - b.endMs || a.ident.localeCompare(b.ident));
  const at = selected?.kind === 'flight' ? order.findIndex((one) => one.id === selected.id) : -1;
  const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  const flight = order[next];
  return flight ? { kind: 'flight', id: flight.id } : null;
}
