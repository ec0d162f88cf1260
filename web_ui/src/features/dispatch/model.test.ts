import { describe, expect, it } from 'vitest';
import { bookingInput, clockOf, emptyBooking, progressOf, reasonsOf, thisMinute } from './model.ts';
import type { DispatchOption, Reason } from './types.ts';

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
