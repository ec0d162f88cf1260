import { describe, expect, it } from 'vitest';
import { awayBar, can, changedTerms, insignia, isPlain, ladderShare } from './model.ts';

const rank = (total_minutes: number, begins_at_hours: number, next: number | null) => ({
  id: 'x',
  name: 'x',
  position: 1,
  of: 3,
  begins_at_hours,
  total_minutes,
  recent_minutes: 0,
  next:
    next === null ? null : { id: 'y', name: 'y', hours_required: next, minutes_to_go: 0, expected_on: null },
});

describe('the way to the next rank', () => {
  it('begins at the hours of the present one', () => {
    expect(ladderShare(rank(300, 0, 10))).toBe(0.5);
    expect(ladderShare(rank(30 * 60, 10, 50))).toBe(0.5);
  });
  it('stays within its ends when staff placed somebody above their hours', () => {
    expect(ladderShare(rank(60, 10, 50))).toBe(0);
  });
  it('has no end at the top', () => {
    expect(ladderShare(rank(9_000, 50, null))).toBeNull();
  });
});

describe('the stripes of a rank', () => {
  it('are one at the bottom and four at the top, whatever the length of the ladder', () => {
    for (const of of [2, 3, 4, 5, 6, 12]) {
      expect(insignia(1, of).stripes).toBe(1);
      expect(insignia(of, of).stripes).toBe(4);
    }
    expect(insignia(1, 1)).toEqual({ stripes: 1, star: false });
  });
  it('never become fewer on the way up, and a long ladder ends with a star', () => {
    const six = Array.from({ length: 6 }, (_, index) => insignia(index + 1, 6));
    const stripes = six.map((one) => one.stripes);
    expect([...stripes].sort()).toEqual(stripes);
    expect(six.map((one) => one.star)).toEqual([false, false, false, false, false, true]);
  });
});

describe('a leave among the days that are shown', () => {
  const bar = (from_on: string, until_on: string | null) => awayBar({ from_on, until_on }, '2026-06-01', 28);
  it('covers its first and its last day', () => {
    expect(bar('2026-06-03', '2026-06-03')).toEqual({ start: 2, length: 1, open: false });
    expect(bar('2026-06-01', '2026-06-28')).toEqual({ start: 0, length: 28, open: false });
  });
  it('is cut where the days end, and says that it goes on', () => {
    expect(bar('2026-05-20', '2026-06-02')).toEqual({ start: 0, length: 2, open: false });
    expect(bar('2026-06-20', null)).toEqual({ start: 19, length: 9, open: true });
    expect(bar('2026-06-20', '2026-07-20')).toEqual({ start: 19, length: 9, open: true });
  });
  it('is not there when it lies outside', () => {
    expect(bar('2026-05-01', '2026-05-31')).toBeNull();
    expect(bar('2026-06-29', null)).toBeNull();
  });
});

it('knows the verbs by the names of the API', () => {
  expect(can({ actions: ['transfer-hours'] }, 'transferHours')).toBe(true);
  expect(can({ actions: [] }, 'suspend')).toBe(false);
  expect(isPlain('return')).toBe(true);
  expect(isPlain('leave')).toBe(false);
});

it('sends of a rank only what was changed', () => {
  expect(changedTerms({ name: 'A', hours: 1 }, { name: 'A', hours: 2 })).toEqual({ hours: 2 });
  expect(changedTerms({ name: 'A' }, { name: 'A' })).toEqual({});
});
