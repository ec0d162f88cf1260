import { describe, expect, it } from 'vitest';
import { Overlay, type Patch, PositionClock, patchThing } from './positions.ts';

const accept: Patch = {
  key: ['pireps'],
  apply: (data) => patchThing(data, 'p1', (thing) => ({ ...thing, state: 'accepted' })),
};
const pending = {
  items: [
    { id: 'p1', state: 'filed' },
    { id: 'p2', state: 'filed' },
  ],
};
const done = {
  items: [
    { id: 'p1', state: 'accepted' },
    { id: 'p2', state: 'filed' },
  ],
};
const key = ['pireps', 'list', {}];

describe('the overlay of unconfirmed changes', () => {
  it('shows Pending, Accepted and nothing else while older reads race the command', () => {
    const overlay = new Overlay();
    const seen: unknown[] = [overlay.over(key, pending, 10)];
    const id = overlay.add([accept]);
    seen.push(overlay.over(key, pending, 10)); // at once
    seen.push(overlay.over(key, pending, 11)); // a refetch that something else caused
    overlay.acknowledge(id, 12);
    seen.push(overlay.over(key, pending, 11)); // the projection is behind
    seen.push(overlay.over(key, done, 12));
    seen.push(overlay.over(key, done, 13));
    expect(seen).toEqual([pending, done, done, done, done, done]);
    expect(overlay.size).toBe(0);
  });

  it('takes a refused change back', () => {
    const overlay = new Overlay();
    const id = overlay.add([accept]);
    overlay.drop(id);
    expect(overlay.over(key, pending, 10)).toEqual(pending);
  });

  it('leaves other collections alone', () => {
    const overlay = new Overlay();
    overlay.add([accept]);
    expect(overlay.over(['aircraft', 'list'], pending, 10)).toBe(pending);
  });

  it('does not trust an answer that names no position', () => {
    const overlay = new Overlay();
    overlay.acknowledge(overlay.add([accept]), 12);
    expect(overlay.over(key, pending, null)).toEqual(done);
    expect(overlay.size).toBe(1);
  });

  it('finds a thing alone, in a list and in pages of a list', () => {
    const change = () => ({ id: 'a', on: true });
    expect(patchThing({ id: 'a' }, 'a', change)).toEqual({ id: 'a', on: true });
    expect(patchThing({ pages: [{ items: [{ id: 'b' }, { id: 'a' }] }] }, 'a', change)).toEqual({
      pages: [{ items: [{ id: 'b' }, { id: 'a', on: true }] }],
    });
  });
});

describe('the position clock', () => {
  it('only goes forward, until the log is another one', () => {
    const clock = new PositionClock();
    for (const position of [5, 3, Number.NaN, 7]) clock.saw(position);
    expect(clock.highest).toBe(7);
    clock.reset();
    expect(clock.highest).toBe(0);
  });
});
