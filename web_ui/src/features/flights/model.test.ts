import { describe, expect, it } from 'vitest';
import { clockAt, minutesBetween } from './clock.ts';
import { changedFacts, downward, emptyReport, endingNow, factsBody, fareRows } from './model.ts';
import { amendedValue } from './model-page.ts';
import { afterLeaving, neighbour } from './review.ts';

describe('a report as the API takes it', () => {
  it('says null for what is empty, and trims', () => {
    const body = factsBody({
      ...emptyReport,
      remarks: '  smooth ',
      fields: [
        { name: ' Gate ', value: ' A1 ' },
        { name: '', value: 'x' },
      ],
    });
    expect(body).toMatchObject({
      block_off_at: null,
      landing_rate_fpm: null,
      remarks: 'smooth',
      fields: { Gate: 'A1' },
    });
    expect(body).not.toHaveProperty('fares');
  });
  it('sends an emptied fare as nobody on board', () => {
    expect(factsBody({ ...emptyReport, fares: [{ code: 'Y', count: null }] }).fares).toEqual([
      { code: 'Y', count: 0 },
    ]);
  });
  it('amends only what was changed', () => {
    const before = { ...emptyReport, fuel_used_kg: 900, remarks: 'a' };
    expect(changedFacts(before, { ...before, fuel_used_kg: 950 })).toEqual({ fuel_used_kg: 950 });
    expect(changedFacts(before, { ...before, remarks: ' a ' })).toEqual({});
    expect(changedFacts(before, { ...before, fuel_used_kg: null })).toEqual({ fuel_used_kg: null });
  });
});

describe('times', () => {
  it('counts minutes, backwards too', () => {
    expect(minutesBetween('2026-03-01T23:50:00Z', '2026-03-02T01:05:00Z')).toBe(75);
    expect(minutesBetween('2026-03-02T01:05:00Z', '2026-03-01T23:50:00Z')).toBe(-75);
    expect(minutesBetween('', '2026-03-01T23:50:00Z')).toBeNull();
  });
  it('shows a place’s own clock, with its summer time', () => {
    expect(clockAt('2026-01-15T12:00:00Z', 'Europe/Oslo')).toBe('13:00');
    expect(clockAt('2026-07-15T12:00:00Z', 'Europe/Oslo')).toBe('14:00');
    expect(clockAt('2026-07-15T12:00:00Z', 'No/Where')).toBe('');
    expect(clockAt('', 'Europe/Oslo')).toBe('');
  });
});

it('reads every landing rate downwards', () => {
  expect(downward(180)).toBe(-180);
  expect(downward(-180)).toBe(-180);
  expect(downward(0)).toBe(0);
  expect(downward(null)).toBeNull();
});

it('names fare classes by what is known of them', () => {
  const known = [
    {
      code: 'Y',
      name: 'Economy',
      kind: 'pax' as const,
      capacity: 12,
      count: 9,
      price_minor: 1,
      cost_minor: 0,
    },
  ];
  const rows = fareRows(
    {
      ...emptyReport,
      fares: [
        { code: 'Y', count: 9 },
        { code: 'X', count: 1 },
      ],
    },
    known,
  );
  expect(rows.map((row) => [row.name, row.capacity])).toEqual([
    ['Economy', 12],
    ['X', null],
  ]);
});

describe('the queue', () => {
  const ids = ['a', 'b', 'c'];
  it('moves with the keys and stops at its ends', () => {
    expect(neighbour(ids, 'a', 1)).toBe('b');
    expect(neighbour(ids, 'c', 1)).toBe('c');
    expect(neighbour(ids, 'a', -1)).toBe('a');
    expect(neighbour(ids, null, 1)).toBe('a');
    expect(neighbour([], 'a', 1)).toBeNull();
  });
  it('goes on to the next report when one leaves', () => {
    expect(afterLeaving(ids, 'b')).toBe('c');
    expect(afterLeaving(ids, 'c')).toBe('b');
    expect(afterLeaving(['a'], 'a')).toBeNull();
  });
});

it('writes amended values for people', () => {
  expect(amendedValue('2026-03-01T23:50:00Z')).toBe('2026-03-01 23:50Z');
  expect(amendedValue(null)).toBe('–');
  expect(amendedValue([{ code: 'Y', count: 3 }])).toBe('[{"code":"Y","count":3}]');
});

describe('a flight that ends now', () => {
  const planned = {
    block_off_at: '2026-01-01T10:00:00Z',
    takeoff_at: '2026-01-01T10:15:00Z',
    landing_at: '2026-01-01T11:10:00Z',
    block_on_at: '2026-01-01T11:15:00Z',
  };
  it('keeps when it left and the taxi after landing', () => {
    expect(endingNow(planned, new Date('2026-01-01T11:02:30Z'))).toEqual({
      block_off_at: '2026-01-01T10:00:00Z',
      takeoff_at: '2026-01-01T10:15:00Z',
      landing_at: '2026-01-01T10:57:00Z',
      block_on_at: '2026-01-01T11:02:00Z',
    });
  });
  it('is moved as a whole when it would have landed before it took off', () => {
    expect(endingNow(planned, new Date('2026-01-01T09:15:00Z'))).toEqual({
      block_off_at: '2026-01-01T08:00:00Z',
      takeoff_at: '2026-01-01T08:15:00Z',
      landing_at: '2026-01-01T09:10:00Z',
      block_on_at: '2026-01-01T09:15:00Z',
    });
  });
  it('fills in the end of a flight that had none', () => {
    const open = { ...planned, landing_at: '', block_on_at: '' };
    expect(endingNow(open, new Date('2026-01-01T11:02:30Z'))).toEqual({
      ...open,
      block_on_at: '2026-01-01T11:02:00Z',
    });
  });
});
