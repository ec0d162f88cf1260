import { describe, expect, it } from 'vitest';
import { classesOf, emptyRoute, routeBody, routeChanges, withPrice } from './model.ts';
import { everyDay, hasDay, toggleDay, weekdays } from './weekdays.ts';

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

it('has the classes of who may fly it, with their usual price', () => {
  const economy = { code: 'Y', name: 'Economy', price_minor: 9_900 };
  const classes = classesOf(
    [
      { fares: [economy, { code: 'J', name: 'Business', price_minor: 30_000 }] },
      { fares: [{ ...economy, price_minor: 8_900 }] },
    ],
    withPrice([], 'CGO', 120),
  );
  expect(classes).toEqual([
    { code: 'Y', name: 'Economy', usual_minor: null },
    { code: 'J', name: 'Business', usual_minor: 30_000 },
    { code: 'CGO', name: 'CGO', usual_minor: null },
  ]);
});

it('keeps a class’s other terms when its price changes, and forgets a class without any', () => {
  const [business] = withPrice([], 'J', 25_000);
  const both = withPrice(
    [{ ...business, price_minor: null, price_percent: 80, capacity: 4 } as never],
    'J',
    20_000,
  );
  expect(both).toMatchObject([{ code: 'J', price_minor: 20_000, price_percent: null, capacity: 4 }]);
  expect(withPrice(both, 'J', null)).toHaveLength(1);
  expect(withPrice(withPrice([], 'J', 25_000), 'J', null)).toEqual([]);
});
