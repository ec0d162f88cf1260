import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isTouched, parseTopics, TopicCoalescer } from './topics.ts';

const touched = (topics: string[], key: unknown[]) => isTouched(key, parseTopics(topics));

describe('topics and query keys', () => {
  const changed = ['aircraft', 'aircraft:a1'];

  it('refreshes the lists of a kind and the one thing that changed', () => {
    expect(touched(changed, ['aircraft', 'list', {}])).toBe(true);
    expect(touched(changed, ['aircraft', 'one', 'a1'])).toBe(true);
    expect(touched(changed, ['aircraft', 'one', 'a2'])).toBe(false);
    expect(touched(changed, ['pilots', 'list'])).toBe(false);
  });

  it('refreshes every thing of a kind when no id is named', () => {
    expect(touched(['aircraft'], ['aircraft', 'one', 'a2'])).toBe(true);
  });

  it('refreshes the screens that are put together from it', () => {
    expect(touched(changed, ['home'])).toBe(true);
    expect(touched(['bookings:b1'], ['live'])).toBe(true);
    expect(touched(['pireps'], ['review', 'list'])).toBe(true);
    expect(touched(['ranks'], ['home'])).toBe(false);
  });

  it('takes every change for history', () => {
    expect(touched(['ranks'], ['history', 'list'])).toBe(true);
    expect(touched([], ['history', 'list'])).toBe(false);
  });

  it('refreshes everything after a gap', () => {
    expect(touched(['*'], ['anything', 'one', 'x'])).toBe(true);
  });
});

describe('coalescing', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('makes one round of the changes of a quarter of a second', () => {
    const rounds: string[][] = [];
    const coalescer = new TopicCoalescer((topics) => rounds.push(topics));
    coalescer.add(['pireps', 'pireps:1']);
    vi.advanceTimersByTime(200);
    coalescer.add(['pireps', 'finance']);
    vi.advanceTimersByTime(49);
    expect(rounds).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(rounds).toEqual([['pireps', 'pireps:1', 'finance']]);
    coalescer.add(['aircraft']);
    vi.advanceTimersByTime(250);
    expect(rounds).toHaveLength(2);
  });
});
