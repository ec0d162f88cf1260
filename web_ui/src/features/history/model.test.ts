import { describe, expect, it } from 'vitest';
import {
  byDay,
  type Caused,
  filtersOf,
  isArea,
  kindsOf,
  payloadLines,
  storyOf,
  whenOf,
  whens,
} from './model.ts';

it('puts entries under their UTC day', () => {
  const days = byDay([
    { at: '2026-01-02T00:10:00Z' },
    { at: '2026-01-01T23:50:00Z' },
    { at: '2026-01-01T10:00:00Z' },
  ]);
  expect(days.map(([, items]) => items.length)).toEqual([1, 2]);
});

it('writes a payload as lines', () => {
  expect(payloadLines({ a: { b: [1, null] }, c: 'x', d: [] })).toEqual([
    ['a.b.0', '1'],
    ['a.b.1', '–'],
    ['c', 'x'],
    ['d', '–'],
  ]);
});

it('names the kinds that are listed and those that are chosen', () => {
  expect(
    kindsOf([{ type: 'crew.pilot_hired' }, { type: 'crew.pilot_hired' }], 'fleet.aircraft_bought'),
  ).toEqual([
    { value: 'fleet.aircraft_bought', label: 'Aircraft bought' },
    { value: 'crew.pilot_hired', label: 'Pilot hired' },
  ]);
});

it('knows the areas', () => {
  expect(isArea('fleet')).toBe(true);
  expect(isArea('all')).toBe(false);
});

describe('when', () => {
  const now = new Date('2026-03-10T15:00:00Z');

  it('is whole days that end with this one', () => {
    expect(filtersOf('today', now)).toEqual({ at_from: '2026-03-10T00:00:00Z', at_to: '' });
    expect(filtersOf('week', now).at_from).toBe('2026-03-04T00:00:00Z');
    expect(filtersOf('any', now)).toEqual({ at_from: '', at_to: '' });
  });

  it('is known again in the address', () => {
    for (const when of whens) expect(whenOf(filtersOf(when, now), now)).toBe(when);
    expect(whenOf({ at_from: '2026-01-05T00:00:00Z' }, now)).toBe('days');
  });
});

describe('a story', () => {
  const event = (
    id: string,
    position: number,
    cause: string | null,
    answers: string | null = null,
  ): Caused => ({
    event_id: id,
    position,
    cause_event_id: cause,
    answers_event_id: answers,
  });

  it('tells each event under what it followed from', () => {
    const story = storyOf([
      event('posted', 5, 'accepted'),
      event('filed', 1, null),
      event('credited', 4, 'accepted'),
      event('accepted', 3, null, 'filed'),
      event('accepted', 3, null, 'filed'),
      event('rank', 6, 'credited'),
    ]);
    expect(story.map(({ entry, depth }) => `${depth} ${entry.event_id}`)).toEqual([
      '0 filed',
      '1 accepted',
      '2 credited',
      '3 rank',
      '2 posted',
    ]);
  });

  it('begins with what has no cause among them', () => {
    expect(storyOf([event('b', 2, 'not here')]).map(({ depth }) => depth)).toEqual([0]);
  });
});
