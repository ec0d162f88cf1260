import type { Time } from '@/api/types.ts';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import type { BookingInput, Briefing, DispatchOption, Reason } from './types.ts';

/** What the booking sheet holds. */
export interface BookingForm {
  aircraft_id: ComboboxItem | null;
  departure: ComboboxItem | null;
  arrival: ComboboxItem | null;
  flight_number: number | null;
  planned_departure_at: string;
  alternate: string;
  extra_fuel_kg: number | null;
  cruise_level_ft: number | null;
  route_text: string;
}

export const emptyBooking: BookingForm = {
  aircraft_id: null,
  departure: null,
  arrival: null,
  flight_number: null,
  planned_departure_at: '',
  alternate: '',
  extra_fuel_kg: null,
  cruise_level_ft: null,
  route_text: '',
};

export interface Wish {
  kind: BookingInput['kind'];
  pilotId: string;
  routeId?: string;
}

/** The request for a wish, or null while too little is known to ask. What was left empty, the server chooses. */
export function bookingInput(wish: Wish, form: BookingForm): BookingInput | null {
  if (!form.aircraft_id) return null;
  const free = wish.kind !== 'route';
  if (free && (!form.departure || !form.arrival)) return null;
  return {
    kind: wish.kind,
    pilot_id: wish.pilotId,
    aircraft_id: form.aircraft_id.value,
    ...(wish.routeId && { route_id: wish.routeId }),
    ...(free && { departure: form.departure?.value, arrival: form.arrival?.value }),
    ...(wish.kind === 'free' && form.flight_number !== null && { flight_number: form.flight_number }),
    ...(form.planned_departure_at && { planned_departure_at: form.planned_departure_at }),
    ...(form.alternate && { alternate: form.alternate }),
    ...(form.extra_fuel_kg !== null && { extra_fuel_kg: form.extra_fuel_kg }),
    ...(form.cruise_level_ft !== null && { cruise_level_ft: form.cruise_level_ft }),
    ...(form.route_text.trim() && { route_text: form.route_text.trim() }),
  };
}

/** The clock in a time that carries its zone (`2026-11-22T15:05:00+01:00` is "15:05"). */
export function clockOf(local: string): string {
  return local.slice(11, 16);
}

/** Why an option cannot be flown, each reason once: its own, or else its aircraft's. */
export function reasonsOf(option: DispatchOption): Reason[] {
  const all =
    option.reasons.length > 0 ? option.reasons : option.aircraft.flatMap((aircraft) => aircraft.reasons);
  const seen = new Set<string>();
  return all.filter((reason) => {
    if (seen.has(reason.message)) return false;
    seen.add(reason.message);
    return true;
  });
}

export function weightMargin(line: Briefing['weights'][number]): number | null {
  return line.kg === null || line.limit_kg === null ? null : line.limit_kg - line.kg;
}

/** How far along a flight is that left its blocks, 0 to 1; undefined for one that has not. */
export function progressOf(
  flight: { block_off_at: Time | null; eta: Time | null },
  nowMs: number,
): number | undefined {
  if (!flight.block_off_at || !flight.eta) return undefined;
  const start = Date.parse(flight.block_off_at);
  const span = Date.parse(flight.eta) - start;
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (nowMs - start) / span));
}

/** This minute, as the API writes times. */
export function thisMinute(now = new Date()): string {
  return `${now.toISOString().slice(0, 16)}:00Z`;
}
