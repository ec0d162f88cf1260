import type { PirepSummary } from './types.ts';

/** What stands at the foot of a page of a logbook. */
export interface SheetSums {
  flights: number;
  minutes: number;
  dayLandings: number;
  nightLandings: number;
}

export interface Sheet<Row> {
  number: number;
  rows: Row[];
  /** Of this page, of the pages before it, and both together. */
  page: SheetSums;
  before: SheetSums;
  total: SheetSums;
}

export interface SheetRow {
  block_minutes: number;
  night: boolean;
}

export const noSums: SheetSums = { flights: 0, minutes: 0, dayLandings: 0, nightLandings: 0 };

const plus = (a: SheetSums, b: SheetSums): SheetSums => ({
  flights: a.flights + b.flights,
  minutes: a.minutes + b.minutes,
  dayLandings: a.dayLandings + b.dayLandings,
  nightLandings: a.nightLandings + b.nightLandings,
});

const sumsOf = (rows: readonly SheetRow[]): SheetSums =>
  rows.reduce(
    (sums, row) =>
      plus(sums, {
        flights: 1,
        minutes: row.block_minutes,
        dayLandings: row.night ? 0 : 1,
        nightLandings: row.night ? 1 : 0,
      }),
    noSums,
  );

/** What stands before the first page: the hours that the pilot brought along, and the flights of earlier days. */
export function carriedInto(earlier: readonly SheetRow[], broughtMinutes: number): SheetSums {
  return plus(sumsOf(earlier), { ...noSums, minutes: broughtMinutes });
}

/** The rows on pages, each with its own sums and those brought forward; the first page begins with `start`. */
export function sheets<Row extends SheetRow>(
  rows: readonly Row[],
  perPage: number,
  start: SheetSums = noSums,
): Sheet<Row>[] {
  const found: Sheet<Row>[] = [];
  let before = start;
  for (let first = 0; first < rows.length; first += perPage) {
    const some = rows.slice(first, first + perPage);
    const page = sumsOf(some);
    const total = plus(before, page);
    found.push({ number: found.length + 1, rows: some, page, before, total });
    before = total;
  }
  return found;
}

const radian = Math.PI / 180;

/** How high the sun stands over a place, in degrees; right to about a quarter of a degree. */
export function sunHeight(lat: number, lon: number, at: string): number {
  const days = (Date.parse(at) - Date.UTC(2000, 0, 1, 12)) / 86_400_000;
  const anomaly = (357.529 + 0.98560028 * days) * radian;
  const longitude =
    (280.459 + 0.98564736 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * radian;
  const tilt = 23.439 * radian;
  const declination = Math.asin(Math.sin(tilt) * Math.sin(longitude));
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(longitude), Math.cos(longitude));
  const sidereal = (280.46061837 + 360.98564737 * days + lon) * radian;
  const hour = sidereal - ascension;
  const height =
    Math.sin(lat * radian) * Math.sin(declination) +
    Math.cos(lat * radian) * Math.cos(declination) * Math.cos(hour);
  return Math.asin(height) / radian;
}

/** Night as pilots log it: from the end of evening civil twilight to the beginning of the morning's. */
export const isNight = (lat: number, lon: number, at: string) => sunHeight(lat, lon, at) < -6;

/** The row of a report; null for one without times. */
export function sheetRow(pirep: PirepSummary) {
  if (pirep.block_minutes === null || !pirep.block_off_at || !pirep.block_on_at) return null;
  return {
    id: pirep.id,
    ident: pirep.ident,
    departure: pirep.departure.icao,
    arrival: pirep.arrival.icao,
    off: pirep.block_off_at,
    on: pirep.block_on_at,
    type: pirep.aircraft.subfleet.type_icao,
    registration: pirep.aircraft.registration,
    block_minutes: pirep.block_minutes,
    night: isNight(pirep.arrival.lat, pirep.arrival.lon, pirep.block_on_at),
  };
}
