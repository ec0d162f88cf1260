import { describe, expect, it } from 'vitest';
import { codesIn, emptyBulk, planBody, renumbered, rowBody, shownRows, timesIn, withChange } from './bulk.ts';
import type { PlanRow } from './queries.ts';

function row(flight_number: number, codes: string[] = []): PlanRow {
  return {
    ident: `FJO${flight_number}`,
    flight_number,
    departure: null,
    arrival: null,
    departure_code: 'ENGM',
    arrival_code: 'ENBR',
    departure_time: '07:00',
    arrival_time: '08:00',
    arrival_days: 0,
    days: 127,
    subfleet_ids: [],
    distance_nmi: 100,
    block_minutes: 60,
    block_entered: false,
    can_be: codes.length === 0,
    checks: codes.map((code) => ({ code, level: 'error' as const, sentence: '', field: null })),
  };
}

describe('what is pasted', () => {
  it('gives codes, each once, whatever stands between them', () => {
    expect(codesIn('enbr, OSL;\nEGLL  enbr (Bergen) x K1')).toEqual(['ENBR', 'OSL', 'EGLL', 'BERGEN']);
    expect(timesIn(' 07:00, 9:30;14:00 ')).toEqual(['07:00', '9:30', '14:00']);
  });
});

describe('what is asked for', () => {
  const form = { ...emptyBulk, hubs: ['ENGM'], spokes: ['ENBR'] };
  it('waits for a hub, a spoke and a day', () => {
    expect(planBody('a', { ...form, spokes: [] }, null)).toBeNull();
    expect(planBody('a', { ...form, days: 0 }, null)).toBeNull();
    expect(planBody('', form, null)).toBeNull();
  });
  it('has the times of its shape', () => {
    const times = (shape: 'any' | 'spread' | 'waves') =>
      planBody('a', { ...form, shape }, null)?.pattern?.times;
    expect([times('any'), times('spread'), times('waves')]).toEqual([[], ['07:00'], ['07:00', '14:00']]);
  });
  it('is the rows once one was edited, and nothing when all are left out', () => {
    const rows = withChange([{ flight_number: 1, departure: 'ENGM', arrival: 'ENBR', days: 127 }], 0, {
      days: 31,
    });
    expect(planBody('a', form, rows)).toMatchObject({ rows: [{ days: 31 }] });
    expect(planBody('a', form, [])).toBeNull();
  });
});

describe('rows that were changed a moment ago', () => {
  const plan = { rows: [row(1, ['range']), row(2), row(3)] };
  const rows = plan.rows.map(rowBody);
  it('are shown as they are now, and those that were left out are gone', () => {
    const shown = shownRows(plan, withChange(rows.slice(1), 0, { flight_number: 9 }));
    expect(shown.map((one) => one.flight_number)).toEqual([9, 3]);
    expect(shownRows(plan, rows).map((one) => one.checks.length)).toEqual([1, 0, 0]);
  });
});

describe('numbers', () => {
  it('that are taken or there twice become free ones', () => {
    const rows = renumbered({
      rows: [row(1), row(2, ['number-taken']), row(3), row(3, ['number-twice']), row(3)],
    });
    const numbers = rows.map((one) => one.flight_number);
    expect(new Set(numbers).size).toBe(5);
    expect(numbers).not.toContain(2);
    expect([numbers[0], numbers[2]]).toEqual([1, 3]);
  });
});
