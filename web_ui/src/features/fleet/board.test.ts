import { describe, expect, it } from 'vitest';
import { verbOfKey } from './actions.ts';
import {
  bestOf,
  byState,
  classesOf,
  daysBetween,
  filtered,
  fullFlightMinor,
  kgPerSeat100,
  monthRange,
  storyByMonth,
  watchOf,
} from './model.ts';
import type { Aircraft, LifeEntry, Subfleet } from './queries.ts';

const now = Date.parse('2026-03-15T12:00:00Z');

function aircraft(registration: string, more: object = {}): Aircraft {
  return {
    id: registration,
    registration,
    name: null,
    state: 'parked',
    bought_at: '2026-03-01T00:00:00Z',
    last_flight: { block_on_at: '2026-03-15T10:00:00Z' },
    maintenance: null,
    location: { icao: 'ENBR', name: 'Flesland', city: 'Bergen' },
    subfleet: { id: 'atr', name: 'ATR', type_icao: 'AT76' },
    ...more,
  } as unknown as Aircraft;
}

const inMaintenance = (until: string | null) =>
  aircraft('LN-A', { state: 'maintenance', maintenance: { reason: 'Check', started_at: '', until } });

describe('what wants to be looked at', () => {
  it('is maintenance that takes longer than it was meant to', () => {
    expect(watchOf(inMaintenance('2026-03-15T11:00:00Z'), now)).toBe('late');
    expect(watchOf(inMaintenance('2026-03-16T11:00:00Z'), now)).toBe('soon');
    expect(watchOf(inMaintenance('2026-03-20T11:00:00Z'), now)).toBeNull();
    expect(watchOf(inMaintenance(null), now)).toBeNull();
  });
  it('is an aircraft that nobody flies', () => {
    expect(watchOf(aircraft('LN-A'), now)).toBeNull();
    expect(watchOf(aircraft('LN-A', { last_flight: null }), now)).toBe('idle');
    expect(watchOf(aircraft('LN-A', { last_flight: null, state: 'stored' }), now)).toBeNull();
  });
});

describe('the board', () => {
  const none = { q: '', state: '', subfleet: '', type: '', watch: '' };
  const fleet = [
    aircraft('LN-ABC'),
    aircraft('LN-XYZ', { state: 'in_flight', name: 'Fram' }),
    aircraft('LN-OLD', { last_flight: null }),
  ];
  const found = (filter: object) =>
    filtered(fleet, { ...none, ...filter }, now).map((one) => one.registration);

  it('is narrowed by what one types, with or without dashes', () => {
    expect(found({ q: 'lnab' })).toEqual(['LN-ABC']);
    expect(found({ q: 'fram' })).toEqual(['LN-XYZ']);
    expect(found({ q: 'bergen' })).toHaveLength(3);
    expect(found({ q: 'oslo' })).toEqual([]);
  });
  it('is narrowed by states, subfleets and what wants to be looked at', () => {
    expect(found({ state: 'in_flight,stored' })).toEqual(['LN-XYZ']);
    expect(found({ subfleet: 'dash', type: 'AT76' })).toEqual([]);
    expect(found({ watch: 'idle' })).toEqual(['LN-OLD']);
  });
  it('has what flies first', () => {
    expect(byState(fleet).map((group) => [group.state, group.aircraft.length])).toEqual([
      ['in_flight', 1],
      ['parked', 2],
    ]);
  });
});

describe('a key', () => {
  it('does what is possible of the two that it stands for', () => {
    expect(verbOfKey('w', ['maintenance/start', 'store'])).toBe('maintenance/start');
    expect(verbOfKey('w', ['maintenance/end'])).toBe('maintenance/end');
    expect(verbOfKey('s', ['change'])).toBeUndefined();
  });
});

describe('a life story', () => {
  it('is told month by month in the order that it came in', () => {
    const entry = (at: string) => ({ at, key: at }) as LifeEntry;
    const months = storyByMonth([entry('2026-03-02'), entry('2026-03-01'), entry('2026-01-09')]);
    expect(months.map(({ month, entries }) => [month, entries.length])).toEqual([
      ['2026-03', 2],
      ['2026-01', 1],
    ]);
  });
  it('counts begun days', () => {
    expect(daysBetween('2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z')).toBe(1);
    expect(daysBetween('2026-03-01T10:00:00Z', '2026-03-03T11:00:00Z')).toBe(3);
    expect(monthRange('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
  });
});

describe('subfleets side by side', () => {
  const fare = (code: string, kind: string, capacity: number, price_minor: number) => ({
    code,
    kind,
    capacity,
    price_minor,
    cost_minor: 10,
  });
  const subfleet = (fares: object[], seats_total = 50) =>
    ({ fares, seats_total, effective: { burn_kg_per_hour: 750, cruise_kt: 300 } }) as unknown as Subfleet;

  it('have the classes of all of them, cargo last', () => {
    const classes = classesOf([
      subfleet([fare('Y', 'pax', 1, 1), fare('CGO', 'cargo', 1, 1)]),
      subfleet([fare('J', 'pax', 1, 1)]),
    ]);
    expect(classes.map((one) => one.code)).toEqual(['J', 'Y', 'CGO']);
  });
  it('are worth what a sold-out flight brings, and burn what a seat takes', () => {
    expect(fullFlightMinor(subfleet([fare('Y', 'pax', 50, 110), fare('CGO', 'cargo', 10, 20)]))).toBe(5100);
    expect(fullFlightMinor(subfleet([]))).toBeNull();
    expect(kgPerSeat100(subfleet([]))).toBeCloseTo(5);
    expect(kgPerSeat100(subfleet([], 0))).toBeNull();
  });
  it('have a best figure only where they differ', () => {
    expect(bestOf([3, null, 5], 'more')).toBe(5);
    expect(bestOf([3, null, 5], 'less')).toBe(3);
    expect(bestOf([4, 4], 'more')).toBeNull();
    expect(bestOf([null, 4], 'more')).toBeNull();
  });
});
