import { describe, expect, it } from 'vitest';
import {
  activity,
  barsPath,
  beginning,
  clamped,
  day,
  eventBeside,
  momentAt,
  momentIn,
  nearest,
  spanOf,
} from './model.ts';

const machine = { first_at: '2026-01-01T08:00:00.250Z', last_at: '2026-01-31T08:00:00Z', position: 90 };

describe('the span of a life', () => {
  it('has the first and the newest event for its ends, and moments between them', () => {
    const span = spanOf(machine);
    expect(clamped(0, span)).toBe(span.from);
    expect(clamped(span.to + 1, span)).toBe(span.to);
    expect(momentIn(span.to + day, span)).toBe('90');
    expect(momentIn(span.from + 100, span)).toBe('1');
    expect(momentIn(span.from + 750, span)).toBe('2026-01-01T08:00:01Z');
  });

  it('is never empty', () => {
    const { from, to } = spanOf({ ...machine, last_at: machine.first_at });
    expect(to - from).toBe(1_000);
  });
});

it('writes moments to the second, as the API takes them', () => {
  expect(momentAt(Date.parse('2026-02-03T04:05:06.789Z'))).toBe('2026-02-03T04:05:06Z');
});

it('begins a day back, or half way in an airline that is younger', () => {
  expect(beginning(machine)).toBe('2026-01-30T08:00:00Z');
  const young = (first: string, last: string) => ({
    first_at: `2026-01-01T${first}Z`,
    last_at: `2026-01-01T${last}Z`,
    position: 9,
  });
  expect(beginning(young('00:00:00', '10:00:00'))).toBe('2026-01-01T05:00:00Z');
  // To the second, half of it would be before the first event.
  expect(beginning(young('00:00:00.400', '00:00:00.600'))).toBe('1');
});

it('leads to the nearest moment from one that nobody can see', () => {
  const span = spanOf(machine);
  const now = span.to + day;
  expect(nearest(span.from - day, span, now)).toBe('1');
  expect(nearest(now + day, span, now)).toBe('90');
  // After the newest event, and over: nothing has changed since, but it is a moment like others.
  expect(nearest(span.to + day / 2, span, now)).toBeNull();
  expect(nearest(span.from + day, span, now)).toBeNull();
});

it('steps from event to event, and no further than the log', () => {
  expect(eventBeside(5, -1, 9)).toBe('4');
  expect(eventBeside(5, 1, 9)).toBe('6');
  expect(eventBeside(1, -1, 9)).toBeNull();
  expect(eventBeside(9, 1, 9)).toBeNull();
});

describe('activity', () => {
  const from = Date.parse('2026-01-01T00:00:00Z');
  const span = { from, to: from + 10 * day };

  it('puts each day where it stands in the span', () => {
    const bins = activity(
      [
        { date: '2026-01-01', events: 3 },
        { date: '2026-01-10', events: 5 },
        { date: '2025-12-01', events: 1 },
      ],
      span,
      10,
    );
    expect(bins).toEqual([4, 0, 0, 0, 0, 0, 0, 0, 0, 5]);
  });

  it('is drawn as bars, none where nothing happened', () => {
    expect(barsPath([4, 0, 1], 30)).toBe('M0.0 1h7.0V0.000H0.0zM20.0 1h7.0V0.500H20.0z');
  });
});
