import { describe, expect, it } from 'vitest';
import type { MapFlight } from '@/components/map/map-data.ts';
import {
  mapAircraft,
  nextBooking,
  selectionOf,
  selectionText,
  stepFlight,
  type Todo,
  todosBeside,
} from './model.ts';
import type { Home } from './queries.ts';

const place = { icao: 'ENGM', lat: 60, lon: 11 };
const flight = (id: string, endMs: number): MapFlight => ({
  id,
  ident: id,
  from: place,
  to: place,
  startMs: 0,
  endMs,
});

describe('what is chosen', () => {
  it('is the same after it has been in the address', () => {
    for (const kind of ['airport', 'flight', 'aircraft'] as const) {
      const chosen = { kind, id: '0198-a:b' };
      expect(selectionOf(selectionText(chosen))).toEqual(chosen);
    }
    expect(selectionText(null)).toBeUndefined();
  });

  it.each([undefined, 7, '', 'airport:', 'ship:1', 'ENGM'])('is nothing for %o', (text) => {
    expect(selectionOf(text)).toBeNull();
  });
});

describe('the next flight on the map', () => {
  const flights = [flight('late', 30), flight('soon', 10), flight('mid', 20)];

  it('is who lands next, and around at the end', () => {
    const order: (string | undefined)[] = [];
    let chosen = stepFlight(flights, null, 1);
    for (let i = 0; i < 4; i++) {
      order.push(chosen?.id);
      chosen = stepFlight(flights, chosen, 1);
    }
    expect(order).toEqual(['soon', 'mid', 'late', 'soon']);
    expect(stepFlight(flights, { kind: 'flight', id: 'soon' }, -1)?.id).toBe('late');
  });

  it('is the first one after something else was chosen or has landed, and none where nobody flies', () => {
    expect(stepFlight(flights, { kind: 'airport', id: 'ENGM' }, 1)?.id).toBe('soon');
    expect(stepFlight(flights, { kind: 'flight', id: 'landed' }, -1)?.id).toBe('late');
    expect(stepFlight([], null, 1)).toBeNull();
  });
});

describe('what needs doing', () => {
  const todo = (key: string, id: string | null = null): Todo => ({
    key,
    severity: 'do',
    title: key,
    detail: '',
    count: 1,
    link: { screen: 'booking', id },
  });
  const booking = (id: string, status: string, planned: string) =>
    ({ id, status, planned_departure_at: planned }) as Home['my']['bookings'][number];
  const bookings = [booking('b', 'booked', '2026-03-02'), booking('a', 'booked', '2026-03-01')];

  it('says nothing twice: neither the next flight nor the first steps', () => {
    const todos = [todo('no-routes'), todo('booked', 'a'), todo('booked', 'b'), todo('draft', 'a')];
    const next = nextBooking(bookings);
    expect(next?.id).toBe('a');
    expect(todosBeside(null, next, todos).map((one) => one.key)).toEqual(['no-routes', 'booked', 'draft']);
    const begin = { aircraft: true, route: false, flight: false };
    expect(todosBeside(begin, undefined, todos).map((one) => one.key)).toEqual(['booked', 'booked', 'draft']);
  });

  it('puts the flight under way before those that are booked', () => {
    expect(nextBooking([...bookings, booking('c', 'departed', '2026-03-09')])?.id).toBe('c');
    expect(nextBooking([])).toBeUndefined();
  });
});

describe('aircraft on the map', () => {
  it('are those on the ground, each with its state when it is no usual one', () => {
    const aircraft = (id: string, state: string) => ({
      id,
      registration: `LN-${id}`,
      type_icao: 'A320',
      state,
      icao: 'ENGM',
    });
    const map: Home['map'] = {
      airports: [],
      arcs: [],
      aircraft: [aircraft('A', 'parked'), aircraft('B', 'in_flight'), aircraft('C', 'maintenance')],
    };
    expect(mapAircraft(map).map((one) => one.detail)).toEqual(['A320', 'A320 · in maintenance']);
  });
});
