import { describe, expect, it } from 'vitest';
import {
  bookingInput,
  clockOf,
  emptyBooking,
  filtersSet,
  flightProgress,
  isProvisional,
  minutesToSpare,
  progressOf,
  provisionalBooking,
  reasonsOf,
  relaxation,
  thisMinute,
  typedMinutes,
  withBooking,
  withoutOption,
} from './model.ts';
import type { Booking, DispatchOption, Reason } from './types.ts';

const tail = { value: 'a1', label: 'N1' };

describe('bookingInput', () => {
  it('waits for the aircraft, and for both airports of a free flight', () => {
    expect(bookingInput({ kind: 'route', pilotId: 'p', routeId: 'r' }, emptyBooking)).toBeNull();
    const half = { ...emptyBooking, aircraft_id: tail, departure: { value: 'ENBR', label: '' } };
    expect(bookingInput({ kind: 'free', pilotId: 'p' }, half)).toBeNull();
  });
  it('leaves out what was left empty', () => {
    expect(
      bookingInput({ kind: 'route', pilotId: 'p', routeId: 'r' }, { ...emptyBooking, aircraft_id: tail }),
    ).toEqual({ kind: 'route', pilot_id: 'p', aircraft_id: 'a1', route_id: 'r' });
  });
  it('sends a flight number with free flights only', () => {
    const form = {
      ...emptyBooking,
      aircraft_id: tail,
      departure: { value: 'ENBR', label: '' },
      arrival: { value: 'ENGM', label: '' },
      flight_number: 9,
      extra_fuel_kg: 0,
    };
    expect(bookingInput({ kind: 'free', pilotId: 'p' }, form)).toMatchObject({
      flight_number: 9,
      extra_fuel_kg: 0,
    });
    expect(bookingInput({ kind: 'ferry', pilotId: 'p' }, form)).not.toHaveProperty('flight_number');
  });
});

describe('reasonsOf', () => {
  const reason = (message: string): Reason => ({ code: 'rank', message, cure: null });
  it('prefers the flight’s own reasons, else gives each of the aircraft’s once', () => {
    const aircraft = [{ reasons: [reason('a'), reason('b')] }, { reasons: [reason('a')] }];
    const option = { reasons: [], aircraft } as unknown as DispatchOption;
    expect(reasonsOf(option).map((one) => one.message)).toEqual(['a', 'b']);
    expect(reasonsOf({ ...option, reasons: [reason('x')] }).map((one) => one.message)).toEqual(['x']);
  });
});

describe('times', () => {
  it('reads the clock of a zoned time', () => {
    expect(clockOf('2026-11-22T15:05:00+01:00')).toBe('15:05');
  });
  it('works out how far a flight is', () => {
    const flight = { block_off_at: '2026-01-01T10:00:00Z', eta: '2026-01-01T12:00:00Z' };
    expect(progressOf(flight, Date.parse('2026-01-01T10:30:00Z'))).toBe(0.25);
    expect(progressOf(flight, Date.parse('2026-01-01T13:00:00Z'))).toBe(1);
    expect(progressOf({ block_off_at: null, eta: null }, 0)).toBeUndefined();
  });
  it('writes this minute', () => {
    expect(thisMinute(new Date('2026-01-01T10:11:12.345Z'))).toBe('2026-01-01T10:11:00Z');
  });
});

describe('the board', () => {
  it('counts filters, the two ends of a distance as one and the time as none', () => {
    expect(filtersSet({ max_block_minutes: '45' })).toBe(0);
    expect(filtersSet({ from: 'any', min_distance_nmi: '10', max_distance_nmi: '90', new: '' })).toBe(2);
  });
  it('reads a time as it is typed', () => {
    expect(typedMinutes('75')).toBe(75);
    expect(typedMinutes('1:15')).toBe(75);
    expect(typedMinutes(' 90 ')).toBe(90);
    for (const text of ['', '0', '-5', '1:5', 'soon', '12.5', '2001']) expect(typedMinutes(text)).toBeNull();
  });
  it('says what stays free only where it fits', () => {
    expect(minutesToSpare(40, '45')).toBe(5);
    expect(minutesToSpare(45, '45')).toBe(0);
    expect(minutesToSpare(46, '45')).toBeNull();
    expect(minutesToSpare(40, undefined)).toBeNull();
  });
  it('lets go as little as needed', () => {
    expect(relaxation({ filter: 'max_block_minutes', count: 3, least: 61.2 })).toEqual({
      filters: { max_block_minutes: '62' },
    });
    expect(relaxation({ filter: 'q', count: 3, least: null })).toEqual({ filters: {}, q: '' });
    expect(relaxation({ filter: 'today', count: 1, least: null })).toEqual({ filters: { today: '' } });
    expect(relaxation({ filter: 'flyable', count: 1, least: null })).toEqual({ filters: { flyable: 'all' } });
  });
});

describe('a booking before the server has said yes', () => {
  const option = {
    route: { id: 'r1', number: 1, ident: 'VAM101', departure: {}, arrival: {}, airline: {}, alternate: null },
    block_minutes: 40,
    next_departure_at: '2026-06-01T10:00:00Z',
    aircraft: [{ aircraft: { id: 'a1' }, block_minutes: 45 }],
  } as unknown as DispatchOption;
  const pilot = {} as Booking['pilot'];
  const made = provisionalBooking(
    option,
    option.aircraft[0] as DispatchOption['aircraft'][number],
    pilot,
    null,
  );

  it('has the time of the aircraft that was chosen', () => {
    expect(made).toMatchObject({ planned_arrival_at: '2026-06-01T10:45:00.000Z', block_minutes: 45 });
    expect(isProvisional(made)).toBe(true);
  });
  it('stands once among one’s bookings, and its route leaves the board', () => {
    const once = withBooking({ items: [], next_cursor: null, total: 0 }, made);
    expect(withBooking(once, made)).toBe(once);
    expect(once).toMatchObject({ total: 1 });
    const pages = { pages: [{ items: [option], next_cursor: null, total: 1 }], pageParams: [null] };
    expect(withoutOption(pages, 'r1')).toMatchObject({ pages: [{ items: [], total: 0 }] });
    expect(withoutOption(undefined, 'r1')).toBeUndefined();
  });
});

describe('flightProgress', () => {
  const flight = {
    block_off_at: '2026-01-01T10:10:00Z',
    eta: '2026-01-01T11:10:00Z',
    planned_arrival_at: '2026-01-01T11:00:00Z',
  };
  it('counts what is gone and left, and how late it will be', () => {
    expect(flightProgress(flight, Date.parse('2026-01-01T10:40:30Z'))).toMatchObject({
      gone: 30,
      left: 30,
      late: 10,
      overdue: 0,
    });
  });
  it('says when it should have been there', () => {
    expect(flightProgress(flight, Date.parse('2026-01-01T11:25:00Z'))).toMatchObject({
      share: 1,
      left: 0,
      overdue: 15,
    });
  });
  it('knows nothing of a flight on its blocks', () => {
    expect(flightProgress({ ...flight, block_off_at: null }, 0)).toBeNull();
  });
});
