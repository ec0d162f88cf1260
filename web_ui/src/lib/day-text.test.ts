import { describe, expect, it } from 'vitest';
import { moveDay, readDay, writeDay } from './day-text.ts';

describe('a day as text', () => {
  it.each([
    ['2026-11-28', '2026-11-28'],
    ['28 Nov 2026', '2026-11-28'],
    ['28. november 2026', '2026-11-28'],
    ['Nov 28, 2026', '2026-11-28'],
    ['28.11.2026', '2026-11-28'],
    ['1/2/2026', '2026-02-01'],
    ['29 Feb 2028', '2028-02-29'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each(['', 'soon', '28', '28 Nov', '28.11.26', '31 June 2026', '29 Feb 2026', '28 13 2026', '2026-11'])(
    'knows no day in %j',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );

  it('completes a year that is left out when one is done typing', () => {
    expect(readDay('28 Nov', 2026)).toBe('2026-11-28');
    expect(readDay('28.11.27', 2026)).toBe('2027-11-28');
  });

  it('reads what it writes, on every day of a year', () => {
    for (let day = '2028-01-01'; day < '2029-01-01'; day = moveDay(day, 1)) {
      expect(readDay(writeDay(day))).toBe(day);
    }
  });
});
