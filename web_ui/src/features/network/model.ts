import { airportItem } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import type { Route, RouteBody } from './queries.ts';

/** Monday is bit 1, Sunday 64. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export const everyDay = 127;

export function hasDay(mask: number, day: Weekday): boolean {
  return (mask & (1 << weekdays.indexOf(day))) !== 0;
}

export function toggleDay(mask: number, day: Weekday): number {
  return mask ^ (1 << weekdays.indexOf(day));
}

export interface RouteForm {
  departure: ComboboxItem | null;
  arrival: ComboboxItem | null;
  flight_number: number | null;
  code: string;
  leg: number | null;
  callsign: string;
  departure_time: string;
  arrival_time: string;
  days: number;
  valid_from: string;
  valid_until: string;
  flight_type: string;
  subfleet_ids: string[];
  alternate: ComboboxItem | null;
  level_ft: number | null;
  route_text: string;
  distance_nmi: number | null;
  block_minutes: number | null;
  load_factor_percent: number | null;
  pilot_pay_minor: number | null;
  notes: string;
}

export const emptyRoute: RouteForm = {
  departure: null,
  arrival: null,
  flight_number: null,
  code: '',
  leg: null,
  callsign: '',
  departure_time: '',
  arrival_time: '',
  days: everyDay,
  valid_from: '',
  valid_until: '',
  flight_type: 'J',
  subfleet_ids: [],
  alternate: null,
  level_ft: null,
  route_text: '',
  distance_nmi: null,
  block_minutes: null,
  load_factor_percent: null,
  pilot_pay_minor: null,
  notes: '',
};

export function routeForm(route: Route): RouteForm {
  return {
    departure: airportItem(route.departure),
    arrival: airportItem(route.arrival),
    flight_number: route.flight_number,
    code: route.code ?? '',
    leg: route.leg,
    callsign: route.callsign ?? '',
    departure_time: route.departure_time ?? '',
    arrival_time: route.arrival_time ?? '',
    days: route.days,
    valid_from: route.valid_from ?? '',
    valid_until: route.valid_until ?? '',
    flight_type: route.flight_type,
    subfleet_ids: route.subfleets.map((subfleet) => subfleet.id),
    alternate: route.alternate && airportItem(route.alternate),
    level_ft: route.level_ft,
    route_text: route.route_text,
    // What was worked out stays worked out: only what a person entered is kept as entered.
    distance_nmi: route.distance_source === 'entered' ? route.distance_nmi : null,
    block_minutes: route.block_source === 'entered' ? route.block_minutes : null,
    load_factor_percent: route.load_factor_percent,
    pilot_pay_minor: route.pilot_pay_minor,
    notes: route.notes,
  };
}

/** The command's body; empty fields are null, which takes a value away again. */
export function routeBody(form: RouteForm): RouteBody {
  return {
    flight_number: form.flight_number,
    departure: form.departure?.value ?? null,
    arrival: form.arrival?.value ?? null,
    alternate: form.alternate?.value ?? null,
    code: form.code.trim() || null,
    leg: form.leg,
    callsign: form.callsign.trim() || null,
    departure_time: form.departure_time.trim() || null,
    arrival_time: form.arrival_time.trim() || null,
    days: form.days,
    valid_from: form.valid_from || null,
    valid_until: form.valid_until || null,
    flight_type: form.flight_type,
    subfleet_ids: form.subfleet_ids,
    level_ft: form.level_ft,
    route_text: form.route_text,
    distance_nmi: form.distance_nmi,
    block_minutes: form.block_minutes,
    load_factor_percent: form.load_factor_percent,
    pilot_pay_minor: form.pilot_pay_minor,
    notes: form.notes,
  };
}

/** Only what differs from before, for a change; what is empty and must not be null stays away. */
export function routeChanges(form: RouteForm, start: RouteForm): RouteBody {
  const before = routeBody(start) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(routeBody(form)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}
