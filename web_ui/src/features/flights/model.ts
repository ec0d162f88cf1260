import { airportItem } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import type { Facts, FareLoad, Pirep, Prefill } from './types.ts';

/** A report while it is written. Names are the API's, so that its sentences find their fields. */
export interface ReportForm {
  aircraft_id: ComboboxItem | null;
  departure: ComboboxItem | null;
  planned_arrival: ComboboxItem | null;
  flight_number: number | null;
  arrival: ComboboxItem | null;
  block_off_at: string;
  takeoff_at: string;
  landing_at: string;
  block_on_at: string;
  block_fuel_kg: number | null;
  fuel_used_kg: number | null;
  landing_rate_fpm: number | null;
  distance_nmi: number | null;
  cruise_level_ft: number | null;
  route_text: string;
  remarks: string;
  fares: { code: string; count: number | null }[];
  fields: { name: string; value: string }[];
}

export const emptyReport: ReportForm = {
  aircraft_id: null,
  departure: null,
  planned_arrival: null,
  flight_number: null,
  arrival: null,
  block_off_at: '',
  takeoff_at: '',
  landing_at: '',
  block_on_at: '',
  block_fuel_kg: null,
  fuel_used_kg: null,
  landing_rate_fpm: null,
  distance_nmi: null,
  cruise_level_ft: null,
  route_text: '',
  remarks: '',
  fares: [],
  fields: [],
};

const factsOf = (from: Facts) => ({
  block_off_at: from.block_off_at ?? '',
  takeoff_at: from.takeoff_at ?? '',
  landing_at: from.landing_at ?? '',
  block_on_at: from.block_on_at ?? '',
  block_fuel_kg: from.block_fuel_kg ?? null,
  fuel_used_kg: from.fuel_used_kg ?? null,
  landing_rate_fpm: from.landing_rate_fpm ?? null,
  distance_nmi: from.distance_nmi ?? null,
  cruise_level_ft: from.cruise_level_ft ?? null,
  route_text: from.route_text ?? '',
  remarks: from.remarks ?? '',
  fares: (from.fares ?? []).map(({ code, count }) => ({ code, count })),
  fields: Object.entries(from.fields ?? {}).map(([name, value]) => ({ name, value })),
});

/** The form of a booked flight, filled in as planned. */
export function reportOfPrefill(prefill: Prefill): ReportForm {
  const { arrival } = prefill.briefing;
  return { ...emptyReport, ...factsOf(prefill), arrival: airportItem(arrival) };
}

/** The form of a report that is there already: a draft, or one to amend. */
export function reportOfPirep(pirep: Pirep): ReportForm {
  return {
    ...emptyReport,
    ...factsOf(pirep),
    aircraft_id: { value: pirep.aircraft.id, label: pirep.aircraft.registration },
    departure: airportItem(pirep.departure),
    planned_arrival: airportItem(pirep.planned_arrival),
    flight_number: pirep.flight_number,
    arrival: airportItem(pirep.arrival),
  };
}

/** The facts for the API; what was left empty is null, so that a draft can be emptied again. */
export function factsBody(form: ReportForm) {
  return {
    arrival: form.arrival?.value ?? null,
    block_off_at: form.block_off_at || null,
    takeoff_at: form.takeoff_at || null,
    landing_at: form.landing_at || null,
    block_on_at: form.block_on_at || null,
    block_fuel_kg: form.block_fuel_kg,
    fuel_used_kg: form.fuel_used_kg,
    landing_rate_fpm: form.landing_rate_fpm,
    distance_nmi: form.distance_nmi,
    cruise_level_ft: form.cruise_level_ft,
    route_text: form.route_text.trim(),
    remarks: form.remarks.trim(),
    fields: Object.fromEntries(
      form.fields
        .filter((field) => field.name.trim() !== '')
        .map((field) => [field.name.trim(), field.value.trim()]),
    ),
    ...(form.fares.length > 0 && {
      fares: form.fares.map((fare) => ({ code: fare.code, count: fare.count ?? 0 })),
    }),
  };
}

/** Which flight it was, for one without a booking. */
export function originBody(form: ReportForm) {
  return {
    aircraft_id: form.aircraft_id?.value ?? null,
    departure: form.departure?.value ?? null,
    planned_arrival: form.planned_arrival?.value ?? null,
    flight_number: form.flight_number,
  };
}

type Body = Record<string, unknown>;

/** Only what differs between two states of the form: what an amendment sends. */
export function changedFacts(before: ReportForm, after: ReportForm): Body {
  const old: Body = factsBody(before);
  return Object.fromEntries(
    Object.entries(factsBody(after)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
    ),
  );
}

type Times = Pick<ReportForm, 'block_off_at' | 'takeoff_at' | 'landing_at' | 'block_on_at'>;

/**
 * The times of a flight that is on blocks this minute: the taxi after landing stays as long as planned. A flight that
 * had not begun by then is moved as a whole.
 */
export function endingNow(times: Times, now = new Date()): Times {
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  const iso = (ms: number) => new Date(ms).toISOString().replace('.000Z', 'Z');
  const moved = (text: string, byMs: number) => (text ? iso(Date.parse(text) + byMs) : '');
  const late = Date.parse(times.block_on_at) - minute;
  if (!Number.isFinite(late)) return { ...times, block_on_at: iso(minute) };
  const begun =
    Date.parse(times.takeoff_at || times.block_off_at) <
    Date.parse(moved(times.landing_at || times.block_on_at, -late));
  return {
    block_off_at: begun ? times.block_off_at : moved(times.block_off_at, -late),
    takeoff_at: begun ? times.takeoff_at : moved(times.takeoff_at, -late),
    landing_at: moved(times.landing_at, -late),
    block_on_at: iso(minute),
  };
}

/** Landings go down: 180 means -180. */
export function downward(rate: number | null): number | null {
  return rate === null ? null : -Math.abs(Math.round(rate)) || 0;
}

/** The classes that are shown, with the names and the room that the briefing or the report knows. */
export function fareRows(form: ReportForm, known: readonly FareLoad[]) {
  return form.fares.map((fare, index) => {
    const load = known.find((one) => one.code === fare.code);
    return {
      index,
      ...fare,
      name: load?.name ?? fare.code,
      capacity: load?.capacity ?? null,
      kind: load?.kind,
    };
  });
}
