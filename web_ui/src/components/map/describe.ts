import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { nowMs } from '@/lib/moment.ts';
import type { MapAircraft, MapAirport, MapFlight, MapSelection } from './map-data.ts';

/** What is chosen, in a sentence to be read aloud. */
export function describe(
  { kind, id }: MapSelection,
  airports: readonly MapAirport[],
  flights: readonly MapFlight[],
  aircraft: readonly MapAircraft[],
): string {
  const listed = (parts: (string | undefined)[]) => parts.filter(Boolean).join(', ');
  if (kind === 'airport') {
    const airport = airports.find((one) => one.icao === id);
    if (!airport) return '';
    const parked = airport.parked ? t('map.parkedCount', { count: airport.parked }) : '';
    return listed([`${airport.icao} ${airport.name}`, airport.hub ? t('map.hub') : '', parked]);
  }
  if (kind === 'aircraft') {
    const found = aircraft.find((one) => one.id === id);
    return found ? listed([found.registration, found.detail, found.icao]) : '';
  }
  const flight = flights.find((one) => one.id === id);
  if (!flight) return '';
  const left = flight.endMs - nowMs();
  const rest = left > 0 ? t('map.toGo', { time: formatDuration(left / 60_000) }) : t('map.due');
  return listed([`${flight.ident}, ${flight.from.icao} – ${flight.to.icao}`, flight.detail, rest]);
}
