import { afterEach, describe, expect, it } from 'vitest';
import {
  currentMoment,
  goTo,
  momentOf,
  msOfMoment,
  nowMs,
  placeMoment,
  placeOf,
  searchOf,
} from './moment.ts';
import { csvHref, readTableState } from './table-state.ts';
import { formatRelative } from './time.ts';

afterEach(() => goTo(null));

describe('the moment in the address', () => {
  it('is an instant or a log position', () => {
    expect(momentOf({ as_of: '2026-05-01T12:30:00Z' })).toBe('2026-05-01T12:30:00Z');
    expect(momentOf({ as_of: 1234 })).toBe('1234');
    expect(momentOf({})).toBeNull();
    expect(momentOf({ as_of: 'yesterday' })).toBeNull();
    expect(momentOf({ as_of: true })).toBeNull();
  });

  it('is written as it is read', () => {
    for (const moment of ['2026-05-01T12:30:00Z', '1234', null]) {
      expect(momentOf(searchOf(moment))).toBe(moment);
    }
    expect(searchOf('1234')).toEqual({ as_of: 1234 });
  });
});

describe('the clock of the page', () => {
  it('stands still at the moment that is looked at', () => {
    goTo('2026-05-01T12:30:00Z');
    expect(nowMs()).toBe(Date.parse('2026-05-01T12:30:00Z'));
    expect(formatRelative('2026-05-01T09:30:00Z')).toBe('3 hours ago');
    goTo(null);
    expect(Math.abs(nowMs() - Date.now())).toBeLessThan(1_000);
  });

  it('learns from the server when a log position was', () => {
    expect(msOfMoment('77')).toBeNull();
    placeMoment('77', { at: '2026-05-02T00:00:00Z', position: 77 });
    expect(msOfMoment('77')).toBe(Date.parse('2026-05-02T00:00:00Z'));
    expect(placeOf('77')?.position).toBe(77);
  });
});

it('is a part of the address of a list as CSV', () => {
  goTo('77');
  expect(currentMoment()).toBe('77');
  expect(csvHref('/api/v1/aircraft', readTableState({}, []))).toBe('/api/v1/aircraft?as_of=77&format=csv');
});
