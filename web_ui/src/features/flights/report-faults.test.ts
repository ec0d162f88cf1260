import { describe, expect, it } from 'vitest';
import { emptyReport, type ReportForm } from './model.ts';
import { asPlanned, isComplete, liesAhead, overMidnight, reportFaults } from './report-faults.ts';

const now = Date.parse('2026-06-02T12:00:00Z');
const flown: ReportForm = {
  ...emptyReport,
  block_off_at: '2026-06-02T09:00:00Z',
  takeoff_at: '2026-06-02T09:10:00Z',
  landing_at: '2026-06-02T09:50:00Z',
  block_on_at: '2026-06-02T10:00:00Z',
  block_fuel_kg: 3000,
  fuel_used_kg: 2000,
};

describe('reportFaults', () => {
  it('finds nothing in a flight that was', () => {
    expect(reportFaults(flown, undefined, now)).toEqual({});
  });
  it.each([
    ['takeoff_at', '2026-06-02T08:59:00Z'],
    ['landing_at', '2026-06-02T09:10:00Z'],
    ['block_on_at', '2026-06-02T09:49:00Z'],
  ] as const)('wants %s after the one before', (name, at) => {
    expect(Object.keys(reportFaults({ ...flown, [name]: at }, undefined, now))).toEqual([name]);
  });
  it('lets taxiing take no whole minute', () => {
    const quick = { ...flown, takeoff_at: flown.block_off_at, block_on_at: flown.landing_at };
    expect(reportFaults(quick, undefined, now)).toEqual({});
  });
  it('says nothing of what is missing or half typed', () => {
    expect(reportFaults({ ...emptyReport, takeoff_at: 'soon' }, undefined, now)).toEqual({});
  });
  it('speaks of the future only where it was typed', () => {
    const late = { ...flown, block_on_at: '2026-06-02T12:30:00Z' };
    expect(Object.keys(reportFaults(late, undefined, now))).toEqual(['block_on_at']);
    expect(reportFaults(late, late, now)).toEqual({});
    expect(liesAhead(late, now)).toBe(true);
    expect(liesAhead(flown, now)).toBe(false);
  });
  it('knows that nobody flies for more than thirty hours, or on more fuel than there was', () => {
    const long = { ...flown, block_off_at: '2026-06-01T03:00:00Z', takeoff_at: '', landing_at: '' };
    expect(Object.keys(reportFaults(long, undefined, now))).toEqual(['block_on_at']);
    expect(Object.keys(reportFaults({ ...flown, fuel_used_kg: 3001 }, undefined, now))).toEqual([
      'fuel_used_kg',
    ]);
  });
});

describe('overMidnight', () => {
  const night = {
    block_off_at: '2026-06-01T23:10:00Z',
    takeoff_at: '2026-06-01T23:25:00Z',
    landing_at: '2026-06-01T00:40:00Z',
    block_on_at: '2026-06-01T00:50:00Z',
  };
  it('puts what came after midnight on the next day', () => {
    expect(overMidnight(night, now)).toEqual({
      ...night,
      landing_at: '2026-06-02T00:40:00Z',
      block_on_at: '2026-06-02T00:50:00Z',
    });
  });
  it('offers nothing where the order is right, or where it would lie ahead', () => {
    expect(overMidnight(flown, now)).toBeNull();
    expect(overMidnight(night, Date.parse('2026-06-01T23:59:00Z'))).toBeNull();
  });
});

describe('asPlanned', () => {
  it('names what still is the plan', () => {
    const planned = { ...flown, route_text: '' };
    const names = asPlanned({ ...planned, fuel_used_kg: 1900 }, planned);
    expect(names.has('block_fuel_kg')).toBe(true);
    expect(names.has('fuel_used_kg')).toBe(false);
    expect(names.has('route_text')).toBe(false);
    expect(asPlanned(flown, undefined).size).toBe(0);
  });
  it('says it of no time when the flight left its stand early or late', () => {
    expect(asPlanned(flown, flown, flown.block_off_at).has('takeoff_at')).toBe(true);
    const names = asPlanned(flown, flown, '2020-01-01T00:00:00Z');
    expect(names.has('block_off_at')).toBe(false);
    expect(names.has('takeoff_at')).toBe(false);
    expect(names.has('block_fuel_kg')).toBe(true);
  });
});

describe('isComplete', () => {
  it('needs both ends of the flight, both fuels, and both or none of the air', () => {
    expect(isComplete(flown)).toBe(true);
    expect(isComplete({ ...flown, takeoff_at: '', landing_at: '' })).toBe(true);
    expect(isComplete({ ...flown, takeoff_at: '' })).toBe(false);
    expect(isComplete({ ...flown, fuel_used_kg: null })).toBe(false);
  });
});
