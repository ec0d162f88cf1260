import { describe, expect, it } from 'vitest';
import { dayAfter, dayBefore, dayStart } from './logbook-days.ts';

describe('a range of days', () => {
  it('ends with its last day, over the ends of months, years and summer time', () => {
    for (const day of ['2026-06-30', '2026-12-31', '2028-02-28', '2026-03-29', '2026-10-25']) {
      expect(dayBefore(dayAfter(day))).toBe(day);
      expect(Date.parse(dayAfter(day)) - Date.parse(dayStart(day))).toBe(86_400_000);
    }
    expect(dayAfter('2028-02-28')).toBe('2028-02-29T00:00:00Z');
  });
});
