import { airportItem } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import type { Route, RouteBody } from './queries.ts';
import { everyDay } from './weekdays.ts';

/** A route's own terms for a class; what is null is the subfleet's. */
export type RouteFare = Route['fares'][number];

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
  fares: RouteFare[];
  /** The way back that is opened with a new route. */
  way_back: WayBack | null;
}

export interface WayBack {
  flight_number: number | null;
  departure_time: string;
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
  fares: [],
  way_back: null,
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
    fares: route.fares,
    way_back: null,
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
    fares: form.fares,
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

/** The classes that the subfleets sell, with the price that each has there: null where they differ. */
export function classesOf(
  subfleets: readonly { fares: readonly { code: string; name: string; price_minor: number }[] }[],
  own: readonly RouteFare[],
): { code: string; name: string; usual_minor: number | null }[] {
  const found = new Map<string, { code: string; name: string; usual_minor: number | null }>();
  for (const { fares } of subfleets) {
    for (const { code, name, price_minor } of fares) {
      const known = found.get(code);
      if (!known) found.set(code, { code, name, usual_minor: price_minor });
      else if (known.usual_minor !== price_minor) found.set(code, { ...known, usual_minor: null });
    }
  }
  // What the route has its own terms for stays in sight, whoever flies it.
  for (const { code } of own) {
    if (!found.has(code)) found.set(code, { code, name: code, usual_minor: null });
  }
  return [...found.values()];
}

const noTerms = {
  price_minor: null,
  price_percent: null,
  cost_minor: null,
  cost_percent: null,
  capacity: null,
  capacity_percent: null,
};

/** The route's fares with another price for a class; a class without any terms of its own is none of them. */
export function withPrice(
  fares: readonly RouteFare[],
  code: string,
  price_minor: number | null,
): RouteFare[] {
  const before = fares.find((fare) => fare.code === code) ?? { ...noTerms, code };
  const after = { ...before, price_minor, price_percent: null };
  const { code: _, ...terms } = after;
  const others = fares.filter((fare) => fare.code !== code);
  return Object.values(terms).some((term) => term !== null) ? [...others, after] : others;
}
