import type { MapAirport, MapFlight, MapRoute } from '@/components/map/map-data.ts';
import type { PublicAirline, PublicCard, PublicLiveFlight } from './queries.ts';

export function mapAirports(map: PublicAirline['map']): MapAirport[] {
  return map.airports.map(({ icao, name, lat, lon, hub, routes }) => ({ icao, name, lat, lon, hub, routes }));
}

export function mapRoutes(map: PublicAirline['map']): MapRoute[] {
  return map.legs.map(({ departure, arrival }) => ({
    id: `${departure}-${arrival}`,
    from: departure,
    to: arrival,
  }));
}

export function mapFlights(flights: readonly PublicLiveFlight[]): MapFlight[] {
  return flights.map((flight) => ({
    id: flight.id,
    ident: flight.ident,
    detail: [flight.registration, flight.type_icao, flight.pilot].filter(Boolean).join(' · '),
    from: flight.departure,
    to: flight.arrival,
    startMs: Date.parse(flight.block_off_at),
    endMs: Date.parse(flight.eta),
  }));
}

/** What a person wrote for joining is a link only when it leads to a web page or to mail. */
export function safeLink(link: string | null): string | null {
  return link && /^(https?:\/\/|mailto:)/i.test(link) ? link : null;
}

/** The hubs as people name places: "Bergen, Tromsø". */
export function hubNames(hubs: PublicCard['hubs']): string {
  return hubs.map((hub) => hub.city || hub.name).join(', ');
}
