import { describe, expect, it } from 'vitest';
import { emptyRoute, everyDay, hasDay, routeBody, routeChanges, toggleDay, weekdays } from './model.ts';

describe('days of the week', () => {
  it('are bits from Monday', () => {
    expect(hasDay(1, 'mon')).toBe(true);
    expect(hasDay(64, 'sun')).toBe(true);
    expect(hasDay(64, 'sat')).toBe(false);
    expect(weekdays.every((day) => hasDay(everyDay, day))).toBe(true);
  });
  it('toggle one bit', () => {
    expect(toggleDay(everyDay, 'wed')).toBe(123);
    expect(toggleDay(123, 'wed')).toBe(everyDay);
  });
});

describe('the body of a route', () => {
  const start = { ...emptyRoute, flight_number: 101, departure: { value: 'ENBR', label: '' } };
  it('says null for what is left empty', () => {
    expect(routeBody(start)).toMatchObject({
      departure: 'ENBR',
      arrival: null,
      code: null,
      valid_from: null,
    });
  });
  it('of a change has only what differs', () => {
    expect(routeChanges({ ...start, days: 31, departure_time: ' 08:30 ' }, start)).toEqual({
      days: 31,
      departure_time: '08:30',
    });
    expect(routeChanges({ ...start }, start)).toEqual({});
  });
});
