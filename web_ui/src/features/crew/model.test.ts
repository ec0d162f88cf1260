import { describe, expect, it } from 'vitest';
import { can, isPlain, rankProgress } from './model.ts';

const ranks = [
  { id: 'cadet', hours_required: 0 },
  { id: 'officer', hours_required: 10 },
  { id: 'captain', hours_required: 50 },
];
const pilot = (minutes: number, rank: string, next: number | null) => ({
  total_minutes: minutes,
  rank: { id: rank, name: rank, placed_by_staff: false },
  next_rank: next === null ? null : { id: 'x', name: 'x', hours_required: next, minutes_to_go: 0 },
});

describe('the way to the next rank', () => {
  it('begins at the hours of the present one', () => {
    expect(rankProgress(pilot(300, 'cadet', 10), ranks)).toBe(0.5);
    expect(rankProgress(pilot(30 * 60, 'officer', 50), ranks)).toBe(0.5);
  });
  it('stays within its ends when staff placed somebody above their hours', () => {
    expect(rankProgress(pilot(60, 'officer', 50), ranks)).toBe(0);
  });
  it('has no end at the top', () => {
    expect(rankProgress(pilot(9_000, 'captain', null), ranks)).toBeNull();
  });
});

it('knows the verbs by the names of the API', () => {
  expect(can({ actions: ['transfer-hours'] }, 'transferHours')).toBe(true);
  expect(can({ actions: [] }, 'suspend')).toBe(false);
  expect(isPlain('leave')).toBe(true);
  expect(isPlain('suspend')).toBe(false);
});
