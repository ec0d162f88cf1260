import { describe, expect, it } from 'vitest';
import { calendarCells, heatLevel } from './calendar.ts';
import { runningMean } from './landing-trend.tsx';

describe('the calendar of days', () => {
  it('ends today and begins on a Monday', () => {
    // 2026-06-03 is a Wednesday.
    const cells = calendarCells([{ day: '2026-06-01', value: 90 }], '2026-06-03', 2);
    expect(cells).toHaveLength(10);
    expect(cells[0]).toEqual({ day: '2026-05-25', value: 0, week: 0, row: 0 });
    expect(cells.at(-1)).toEqual({ day: '2026-06-03', value: 0, week: 1, row: 2 });
    expect(cells.find((cell) => cell.value > 0)).toMatchObject({ day: '2026-06-01', week: 1, row: 0 });
  });
  it('knows a Sunday as the last day of its week', () => {
    expect(calendarCells([], '2026-06-07', 1).map((cell) => cell.day)).toEqual([
      '2026-06-01',
      '2026-06-02',
      '2026-06-03',
      '2026-06-04',
      '2026-06-05',
      '2026-06-06',
      '2026-06-07',
    ]);
  });
  it('passes the end of a year and a leap day', () => {
    const days = calendarCells([], '2028-03-02', 10).map((cell) => cell.day);
    expect(days).toContain('2027-12-31');
    expect(days).toContain('2028-02-29');
    expect(new Set(days).size).toBe(days.length);
  });
});

it('shades what was flown in four steps', () => {
  expect([0, 1, 25, 26, 99, 100].map((value) => heatLevel(value, 100))).toEqual([0, 1, 1, 2, 4, 4]);
  expect(heatLevel(0, 0)).toBe(0);
});

it('means what came right before', () => {
  expect(runningMean([-100, -200, -300], 2)).toEqual([-100, -150, -250]);
});
