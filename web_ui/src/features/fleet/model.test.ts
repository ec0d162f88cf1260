import { describe, expect, it } from 'vitest';
import { byPlace, emptyFare, type SubfleetForm, subfleetChanges } from './model.ts';
import type { Aircraft } from './queries.ts';

const at = (registration: string, icao: string) =>
  ({ registration, location: { icao, name: icao, city: '' } }) as Aircraft;

const form: SubfleetForm = {
  name: 'A320',
  fares: [
    { key: 0, code: 'Y', name: 'Economy', kind: 'pax', capacity: 180, price_minor: 9900, cost_minor: 0 },
  ],
  cargo_capacity_kg: 2000,
  cost_block_hour_minor: 120_000,
  ground_handling_multiplier_percent: 100,
  burn_kg_per_hour: null,
  cruise_kt: null,
  oew_kg: null,
  mzfw_kg: null,
  mtow_kg: null,
  mlw_kg: null,
  max_fuel_kg: null,
  notes: '',
};

describe('the board', () => {
  it('has hubs first, then the places where most stands', () => {
    const places = byPlace(
      [at('A', 'EGLL'), at('B', 'EHAM'), at('C', 'EHAM'), at('D', 'ENBR')],
      new Set(['ENBR']),
    );
    expect(places.map((place) => [place.icao, place.aircraft.length])).toEqual([
      ['ENBR', 1],
      ['EHAM', 2],
      ['EGLL', 1],
    ]);
  });
});

describe('a changed subfleet', () => {
  it('sends nothing when nothing differs', () => {
    expect(subfleetChanges({ ...form }, form)).toEqual({});
  });
  it('sends only what differs, and fares as a whole without their keys', () => {
    const fares = [...form.fares, { ...emptyFare(form.fares), code: 'F', name: 'First' }];
    expect(subfleetChanges({ ...form, burn_kg_per_hour: 2400, fares }, form)).toEqual({
      burn_kg_per_hour: 2400,
      fares: [
        { code: 'Y', name: 'Economy', kind: 'pax', capacity: 180, price_minor: 9900, cost_minor: 0 },
        { code: 'F', name: 'First', kind: 'pax', capacity: null, price_minor: null, cost_minor: 0 },
      ],
    });
  });
  it('gives a new row a key of its own', () => {
    expect(emptyFare([])).toMatchObject({ key: 0 });
    expect(emptyFare(form.fares).key).toBe(1);
  });
});
