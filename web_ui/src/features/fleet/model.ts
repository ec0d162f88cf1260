import type { Aircraft, Subfleet, SubfleetChanges } from './queries.ts';

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
