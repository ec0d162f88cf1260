import { describe, expect, it } from 'vitest';
import { countsBrought, earlierFilters } from './logbook-days.ts';
import { carriedInto, isNight, noSums, sheets, sunHeight } from './logbook-sheets.ts';

const row = (block_minutes: number, night = false) => ({ block_minutes, night });

describe('the pages of a logbook', () => {
  it('bring forward what stood on the pages before', () => {
    const [first, second] = sheets([row(60), row(30, true), row(90)], 2);
    expect(first?.before).toEqual(noSums);
    expect(first?.page).toEqual({ flights: 2, minutes: 90, dayLandings: 1, nightLandings: 1 });
    expect(second?.before).toEqual(first?.total);
    expect(second?.total).toEqual({ flights: 3, minutes: 180, dayLandings: 2, nightLandings: 1 });
  });
  it('lose no flight and no minute, however many fit on a page', () => {
    const rows = Array.from({ length: 37 }, (_, index) => row((index * 17) % 120, index % 3 === 0));
    const minutes = rows.reduce((sum, one) => sum + one.block_minutes, 0);
    for (let perPage = 1; perPage <= 40; perPage++) {
      const all = sheets(rows, perPage);
      expect(all.flatMap((sheet) => sheet.rows)).toEqual(rows);
      expect(all.at(-1)?.total).toMatchObject({ flights: 37, minutes });
      expect(all.reduce((sum, sheet) => sum + sheet.page.minutes, 0)).toBe(minutes);
      for (const [index, sheet] of all.entries())
        expect(sheet.before).toEqual(index === 0 ? noSums : all[index - 1]?.total);
    }
  });
  it('begin with the hours brought along and the flights of earlier days', () => {
    const start = carriedInto([row(60), row(30, true)], 600);
    expect(start).toEqual({ flights: 2, minutes: 690, dayLandings: 1, nightLandings: 1 });
    const [first] = sheets([row(10)], 16, start);
    expect(first?.before).toEqual(start);
    expect(first?.page.minutes).toBe(10);
    expect(first?.total).toMatchObject({ flights: 3, minutes: 700 });
  });
  it('know what lies before their first day', () => {
    const from = '2026-05-01T00:00:00Z';
    expect(
      earlierFilters({ state: 'accepted', type: 'A320', block_on_from: from, block_on_to: 'later' }),
    ).toEqual({
      state: 'accepted',
      type: 'A320',
      block_on_to: from,
    });
    expect(earlierFilters({ state: 'accepted' })).toBeNull();
    expect(countsBrought({ block_on_from: from })).toBe(true);
    expect(countsBrought({ type: 'A320' })).toBe(false);
    expect(countsBrought({ state: 'rejected' })).toBe(false);
  });
  it('are none without flights', () => {
    expect(sheets([], 10)).toEqual([]);
  });
});

describe('day and night', () => {
  it('follow the sun', () => {
    // At Greenwich the sun stands at 90 - 51.48 + 23.44 degrees at noon in midsummer.
    expect(sunHeight(51.48, 0, '2026-06-21T12:02:00Z')).toBeCloseTo(61.96, 0);
    expect(sunHeight(0, 0, '2026-03-20T12:07:00Z')).toBeGreaterThan(89);
    expect(isNight(51.48, 0, '2026-12-21T17:00:00Z')).toBe(true);
    expect(isNight(51.48, 0, '2026-12-21T12:00:00Z')).toBe(false);
  });
  it('know the midnight sun and the polar night', () => {
    expect(isNight(69.68, 18.92, '2026-06-21T23:00:00Z')).toBe(false);
    expect(isNight(78.25, 15.47, '2026-12-21T11:00:00Z')).toBe(true);
  });
  it('call the time right after sunset day: civil twilight', () => {
    // Sunset at Greenwich on the equinox is about 18:14 UTC.
    expect(isNight(51.48, 0, '2026-03-20T18:25:00Z')).toBe(false);
    expect(isNight(51.48, 0, '2026-03-20T18:55:00Z')).toBe(true);
  });
});
