import type { Aircraft, LifeEntry, Subfleet, SubfleetChanges } from './queries.ts';

export const aircraftStates = [
  'parked',
  'reserved',
  'in_flight',
  'maintenance',
  'stored',
  'sold',
  'retired',
] as const;

export interface Place {
  icao: string;
  name: string;
  city: string;
  hub: boolean;
  aircraft: Aircraft[];
}

/** The board: places with what stands there, hubs first, then by how much stands there. */
export function byPlace(aircraft: readonly Aircraft[], hubs: ReadonlySet<string>): Place[] {
  const places = new Map<string, Place>();
  for (const one of aircraft) {
    const { icao, name, city } = one.location;
    const place = places.get(icao) ?? { icao, name, city, hub: hubs.has(icao), aircraft: [] };
    place.aircraft.push(one);
    places.set(icao, place);
  }
  return [...places.values()].sort(
    (a, b) =>
      Number(b.hub) - Number(a.hub) || b.aircraft.length - a.aircraft.length || a.icao.localeCompare(b.icao),
  );
}

export type Watch = 'late' | 'soon' | 'idle';
export const watches: readonly Watch[] = ['late', 'soon', 'idle'];
/** So many days without a flight make somebody look. */
export const idleDays = 7;
const day = 86_400_000;

/** When its engines were last shut down here. */
export const restingSince = (one: Aircraft): string => one.last_flight?.block_on_at ?? one.bought_at;

/** What about an aircraft wants to be looked at now, the most urgent first; null for nothing. */
export function watchOf(one: Aircraft, nowMs: number): Watch | null {
  const until = one.maintenance?.until ? Date.parse(one.maintenance.until) : null;
  if (until !== null && until < nowMs) return 'late';
  if (until !== null && until < nowMs + day) return 'soon';
  return one.state === 'parked' && Date.parse(restingSince(one)) < nowMs - idleDays * day ? 'idle' : null;
}

export interface BoardFilter {
  q: string;
  state: string;
  subfleet: string;
  type: string;
  watch: string;
}

const oneOf = (list: string, value: string) => list === '' || list.split(',').includes(value);

/** The aircraft that the board shows; the parameters are those of the list of the API. */
export function filtered(
  aircraft: readonly Aircraft[],
  { q, state, subfleet, type, watch }: BoardFilter,
  nowMs: number,
): Aircraft[] {
  const text = q.trim().toLowerCase();
  const plain = text.replaceAll('-', '');
  const hit = (one: Aircraft) =>
    one.registration.toLowerCase().replaceAll('-', '').includes(plain) ||
    [one.name, one.location.icao, one.location.name, one.location.city].some((word) =>
      word?.toLowerCase().includes(text),
    );
  return aircraft.filter(
    (one) =>
      (text === '' || hit(one)) &&
      oneOf(state, one.state) &&
      oneOf(subfleet, one.subfleet.id) &&
      oneOf(type, one.subfleet.type_icao) &&
      (watch === '' || watchOf(one, nowMs) === watch),
  );
}

/** The states that there are, in the order of the board, with how many are in each. */
export function byState(aircraft: readonly Aircraft[]): { state: string; aircraft: Aircraft[] }[] {
  const order = ['in_flight', 'reserved', 'parked', 'maintenance', 'stored'];
  const found = order.map((state) => ({ state, aircraft: aircraft.filter((one) => one.state === state) }));
  return found.filter((group) => group.aircraft.length > 0);
}

/** Everything but flights, as the API's parameter. */
export const eventKinds = 'bought,move,maintenance,storage,registration,hours,sold,retired,returned';

/** A story that is read month by month, in the order that it came in. */
export function storyByMonth(entries: readonly LifeEntry[]): { month: string; entries: LifeEntry[] }[] {
  const months: { month: string; entries: LifeEntry[] }[] = [];
  for (const entry of entries) {
    const month = entry.at.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}

/** Begun days, at least one. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(1, Math.ceil((Date.parse(to) - Date.parse(from)) / day));

/** As many months as a chart can show, the last ones. */
export const monthsShown = <M>(months: readonly M[]): readonly M[] => months.slice(-24);

/** "2026-11" as the days that the API takes: the first, and the one after the last. */
export function monthRange(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10) };
}

/** The classes that any of them sells, passengers first, in the order of their codes. */
export function classesOf(subfleets: readonly Subfleet[]): { code: string; kind: string }[] {
  const found = new Map<string, string>();
  for (const { fares } of subfleets) for (const fare of fares) found.set(fare.code, fare.kind);
  return [...found]
    .map(([code, kind]) => ({ code, kind }))
    .sort((a, b) => Number(a.kind === 'cargo') - Number(b.kind === 'cargo') || a.code.localeCompare(b.code));
}

/** What a flight brings with every seat and kilogram sold, less what serving them costs. */
export function fullFlightMinor({ fares }: Subfleet): number | null {
  if (fares.length === 0) return null;
  return fares.reduce((sum, fare) => sum + fare.capacity * (fare.price_minor - fare.cost_minor), 0);
}

/** Fuel for each seat on 100 nautical miles, in kg. */
export function kgPerSeat100({ effective, seats_total }: Subfleet): number | null {
  const { burn_kg_per_hour, cruise_kt } = effective;
  if (!burn_kg_per_hour || !cruise_kt || !seats_total) return null;
  return (burn_kg_per_hour / cruise_kt) * (100 / seats_total);
}

/** The best of some figures; null where there is nothing to choose between. */
export function bestOf(values: readonly (number | null)[], better: 'more' | 'less'): number | null {
  const known = values.filter((value) => value !== null);
  if (new Set(known).size < 2) return null;
  return better === 'more' ? Math.max(...known) : Math.min(...known);
}

export interface FareRow {
  /** Only to tell rows apart while they are edited. */
  key: number;
  code: string;
  name: string;
  kind: 'pax' | 'cargo';
  capacity: number | null;
  price_minor: number | null;
  cost_minor: number | null;
}

/** The fields of a subfleet's form; empty figures mean the type's own. */
export interface SubfleetForm {
  name: string;
  fares: FareRow[];
  cargo_capacity_kg: number | null;
  cost_block_hour_minor: number | null;
  ground_handling_multiplier_percent: number | null;
  burn_kg_per_hour: number | null;
  cruise_kt: number | null;
  oew_kg: number | null;
  mzfw_kg: number | null;
  mtow_kg: number | null;
  mlw_kg: number | null;
  max_fuel_kg: number | null;
  notes: string;
}

export function subfleetForm(subfleet: Subfleet): SubfleetForm {
  return {
    name: subfleet.name,
    fares: subfleet.fares.map((fare, key) => ({
      key,
      code: fare.code,
      name: fare.name,
      kind: fare.kind === 'cargo' ? 'cargo' : 'pax',
      capacity: fare.capacity,
      price_minor: fare.price_minor,
      cost_minor: fare.cost_minor,
    })),
    cargo_capacity_kg: subfleet.cargo_capacity_kg,
    cost_block_hour_minor: subfleet.cost_block_hour_minor,
    ground_handling_multiplier_percent: subfleet.ground_handling_multiplier_percent,
    burn_kg_per_hour: subfleet.burn_kg_per_hour,
    cruise_kt: subfleet.cruise_kt,
    oew_kg: subfleet.oew_kg,
    mzfw_kg: subfleet.mzfw_kg,
    mtow_kg: subfleet.mtow_kg,
    mlw_kg: subfleet.mlw_kg,
    max_fuel_kg: subfleet.max_fuel_kg,
    notes: subfleet.notes,
  };
}

/** The body of the command: only what differs, so that two people's changes to other fields do not meet. */
export function subfleetChanges(form: SubfleetForm, start: SubfleetForm): SubfleetChanges {
  const body = (values: SubfleetForm): Record<string, unknown> => ({
    ...values,
    fares: values.fares.map(({ key: _, ...fare }) => fare),
  });
  const now = body(form);
  const before = body(start);
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

export function emptyFare(rows: readonly FareRow[]): FareRow {
  return {
    key: Math.max(-1, ...rows.map((row) => row.key)) + 1,
    code: '',
    name: '',
    kind: 'pax',
    capacity: null,
    price_minor: null,
    cost_minor: 0,
  };
}
