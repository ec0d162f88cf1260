import type { Schema } from '@/api/calls.ts';

export type Week = Schema<'WeekAnswer'>;
export type WeekRoute = Week['routes'][number];
type WeekFlight = WeekRoute['flights'][number];

export const dayMinutes = 1440;
export const weekMinutes = 7 * dayMinutes;

export const groupings = ['route', 'airport', 'subfleet'] as const;
export type Grouping = (typeof groupings)[number];
export type Clock = 'local' | 'utc';

/** A departure with its place in the week. Minutes count from Monday 00:00 of the clock that was chosen. */
export interface Departure {
  key: string;
  route: WeekRoute;
  flight: WeekFlight;
  start: number;
  end: number;
  /** Which of the lines of its row it is drawn on, so that none covers another. */
  lane: number;
}

export interface GridRow {
  key: string;
  /** The route, the airport's code, or the ids of subfleets. */
  route: WeekRoute | null;
  departures: Departure[];
  lanes: number;
}

/** Every departure of the week by the chosen clock, once: at the time there, or in UTC. */
export function departuresOf(week: Pick<Week, 'routes'>, clock: Clock): Departure[] {
  return week.routes.flatMap((route) =>
    route.flights.flatMap((flight) => {
      const start = flight.departs_minute + (clock === 'local' ? flight.departure_offset_minutes : 0);
      if (start < 0 || start >= weekMinutes) return [];
      const end = start + flight.arrives_minute - flight.departs_minute;
      return [{ key: `${route.id} ${flight.departs_minute}`, route, flight, start, end, lane: 0 }];
    }),
  );
}

function keyOf(route: WeekRoute, by: Grouping): string {
  if (by === 'route') return route.id;
  return by === 'airport' ? route.departure : [...route.subfleet_ids].sort().join(',');
}

/** The rows of the grid; what leaves at the same time in one row lies on lines of its own. */
export function gridRows(week: Pick<Week, 'routes'>, by: Grouping, clock: Clock, shortest = 0): GridRow[] {
  const rows = new Map<string, GridRow>();
  for (const departure of departuresOf(week, clock)) {
    const key = keyOf(departure.route, by);
    const row = rows.get(key) ?? {
      key,
      route: by === 'route' ? departure.route : null,
      departures: [],
      lanes: 1,
    };
    row.departures.push(departure);
    rows.set(key, row);
  }
  for (const row of rows.values()) pack(row, shortest);
  return [...rows.values()];
}

/** `shortest`: how many minutes wide a bar is drawn at least. */
function pack(row: GridRow, shortest: number): void {
  row.departures.sort((a, b) => a.start - b.start || a.key.localeCompare(b.key));
  const free: number[] = [];
  for (const departure of row.departures) {
    const lane = free.findIndex((until) => until <= departure.start);
    departure.lane = lane < 0 ? free.length : lane;
    free[departure.lane] = Math.max(departure.end, departure.start + shortest);
  }
  row.lanes = Math.max(1, free.length);
}

/** A minute of the week as a clock shows it. */
export function clockText(minute: number): string {
  const inDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

export const dayOf = (minute: number) => Math.floor(minute / dayMinutes);

/** When it lands by the clock there (or by UTC), and how many days after the day that it left on. */
export function arrivalOf({ flight, start }: Departure, clock: Clock): { text: string; days: number } {
  const minute = flight.arrives_minute + (clock === 'local' ? flight.arrival_offset_minutes : 0);
  return { text: clockText(minute), days: dayOf(minute) - dayOf(start) };
}

/** The Monday of the week of a day, as `2026-11-23`. */
export function mondayOf(day: string, weeks = 0): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7) + weeks * 7);
  return at.toISOString().slice(0, 10);
}

export function dayAfter(monday: string, days: number): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Where the arrow keys lead in the grid: along the row, or to what is nearest in time in the row above or below. */
export function nextDeparture(
  rows: readonly GridRow[],
  at: { row: number; index: number },
  key: string,
): { row: number; index: number } | null {
  const row = rows[at.row];
  if (!row) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const index = at.index + (key === 'ArrowRight' ? 1 : -1);
    return row.departures[index] ? { row: at.row, index } : null;
  }
  if (key === 'Home') return { row: at.row, index: 0 };
  if (key === 'End') return { row: at.row, index: row.departures.length - 1 };
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const other = rows[at.row + (key === 'ArrowDown' ? 1 : -1)];
  const start = row.departures[at.index]?.start ?? 0;
  if (!other || other.departures.length === 0) return null;
  const gaps = other.departures.map((one) => Math.abs(one.start - start));
  return { row: at.row + (key === 'ArrowDown' ? 1 : -1), index: gaps.indexOf(Math.min(...gaps)) };
}

/** Only what leaves on one day of the week, for the zoomed grid. */
export function onDay(rows: readonly GridRow[], day: number, shortest = 0): GridRow[] {
  return rows.flatMap((row) => {
    const departures = row.departures.filter((one) => dayOf(one.start) === day).map((one) => ({ ...one }));
    if (departures.length === 0) return [];
    const kept: GridRow = { ...row, departures };
    pack(kept, shortest);
    return [kept];
  });
}
