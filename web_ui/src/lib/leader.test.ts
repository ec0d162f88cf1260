import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leadOneOf } from './leader.ts';

const stops: AbortController[] = [];
let notes: Map<string, string>;

function tab() {
  const stop = new AbortController();
  stops.push(stop);
  const seen = { begun: 0, leads: false };
  leadOneOf('lead', stop.signal, () => {
    seen.begun += 1;
    seen.leads = true;
    return () => {
      seen.leads = false;
    };
  });
  return seen;
}

beforeEach(() => {
  vi.useFakeTimers();
  notes = new Map();
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => notes.get(key) ?? null,
    setItem: (key: string, text: string) => void notes.set(key, text),
    removeItem: (key: string) => void notes.delete(key),
  });
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('one leads without locks, and goes on after the machine slept', () => {
  const first = tab();
  vi.advanceTimersByTime(400);
  const second = tab();
  vi.advanceTimersByTime(1_200);
  expect([first.leads, second.leads]).toEqual([true, false]);
  // A minute in which nothing ran; then the second one happens to be woken first.
  vi.setSystemTime(Date.now() + 60_000);
  vi.advanceTimersByTime(10_000);
  expect([first, second]).toEqual([
    { begun: 1, leads: true },
    { begun: 0, leads: false },
  ]);
});

test('another one takes over from a tab that says nothing any more', () => {
  notes.set('lead', JSON.stringify({ id: 'frozen', at: Date.now() }));
  const other = tab();
  vi.advanceTimersByTime(4_900);
  expect(other.leads).toBe(false);
  vi.advanceTimersByTime(5_000);
  expect(other).toEqual({ begun: 1, leads: true });
});
