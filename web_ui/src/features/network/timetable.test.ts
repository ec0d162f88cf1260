import { describe, expect, it } from 'vitest';
import {
  arrivalOf,
  clockText,
  dayOf,
  departuresOf,
  gridRows,
  groupings,
  mondayOf,
  nextDeparture,
  onDay,
  type WeekRoute,
  weekMinutes,
} from './timetable.ts';

function route(id: string, departs: number[], over: Partial<WeekRoute> = {}, offset = 0): WeekRoute {
  return {
    id,
    ident: id,
    departure: 'ENGM',
    arrival: 'ENBR',
    status: 'active',
    block_minutes: 60,
    subfleet_ids: [],
    flights: departs.map((minute) => ({
      departs_minute: minute,
      arrives_minute: minute + 60,
      departure_offset_minutes: offset,
      arrival_offset_minutes: offset,
      note: null,
    })),
    ...over,
  };
}

/** Numbers that look random and are the same each time. */
function* dice(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield state / 2 ** 31;
  }
}

describe('the week grid', () => {
  it('has each departure exactly once, whatever the rows are and whichever clock', () => {
    const roll = dice(7);
    const next = () => roll.next().value as number;
    for (let round = 0; round < 12; round++) {
      const routes = Array.from({ length: 12 }, (_, index) => {
        const first = Math.floor(next() * 4000) - 1500;
        const offset = (Math.floor(next() * 27) - 12) * 60;
        const departs = Array.from({ length: 8 }, (_, day) => first + day * 1440);
        const over = {
          departure: next() > 0.5 ? 'ENGM' : 'EGLL',
          subfleet_ids: next() > 0.5 ? ['a', 'b'] : ['b', 'a'],
        };
        return route(`r${index}`, departs, over, offset);
      });
      for (const clock of ['local', 'utc'] as const) {
        const wanted = departuresOf({ routes }, clock)
          .map((one) => one.key)
          .sort();
        expect(new Set(wanted).size).toBe(wanted.length);
        for (const one of routes) {
          const inWeek = one.flights.filter((flight) => {
            const at = flight.departs_minute + (clock === 'local' ? flight.departure_offset_minutes : 0);
            return at >= 0 && at < weekMinutes;
          });
          expect(wanted.filter((key) => key.startsWith(`${one.id} `))).toHaveLength(inWeek.length);
        }
        for (const by of groupings) {
          const rows = gridRows({ routes }, by, clock);
          expect(rows.flatMap((row) => row.departures.map((one) => one.key)).sort()).toEqual(wanted);
          const days = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => onDay(rows, day));
          expect(days.flatMap((row) => row.departures.map((one) => one.key)).sort()).toEqual(wanted);
          const covered = rows.flatMap((row) =>
            row.departures.filter((a) =>
              row.departures.some((b) => a !== b && a.lane === b.lane && a.end > b.start && b.end > a.start),
            ),
          );
          expect(covered).toEqual([]);
        }
      }
    }
  });
  it('puts a late local departure on its own day although UTC is a day on', () => {
    const late = route('r', [1500], {}, -240);
    expect(departuresOf({ routes: [late] }, 'local').map((one) => dayOf(one.start))).toEqual([0]);
    expect(departuresOf({ routes: [late] }, 'utc').map((one) => dayOf(one.start))).toEqual([1]);
  });
  it('says on which day a flight over the date line lands', () => {
    const [west] = departuresOf(
      {
        routes: [
          route('r', [], {
            flights: [
              {
                departs_minute: 1440,
                arrives_minute: 1770,
                departure_offset_minutes: 780,
                arrival_offset_minutes: -600,
                note: null,
              },
            ],
          }),
        ],
      },
      'local',
    );
    expect(west && arrivalOf(west, 'local')).toEqual({ text: '19:30', days: -1 });
    expect(west && clockText(west.start)).toBe('13:00');
  });
  it('packs what overlaps onto lines of its own', () => {
    const [row] = gridRows(
      { routes: [route('a', [0]), route('b', [30]), route('c', [60])] },
      'airport',
      'utc',
    );
    expect(row?.departures.map((one) => one.lane)).toEqual([0, 1, 0]);
    expect(row?.lanes).toBe(2);
  });
  it('is walked with the arrow keys', () => {
    const rows = gridRows({ routes: [route('a', [0, 1440]), route('b', [1500])] }, 'route', 'utc');
    expect(nextDeparture(rows, { row: 0, index: 0 }, 'ArrowRight')).toEqual({ row: 0, index: 1 });
    expect(nextDeparture(rows, { row: 1, index: 0 }, 'ArrowUp')).toEqual({ row: 0, index: 1 });
    expect(nextDeparture(rows, { row: 0, index: 0 }, 'ArrowLeft')).toBeNull();
    expect(nextDeparture(rows, { row: 1, index: 0 }, 'ArrowDown')).toBeNull();
  });
});

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2026-12-31', 1)).toBe('2027-01-04');
  });
});
