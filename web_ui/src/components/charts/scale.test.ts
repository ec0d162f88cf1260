import { describe, expect, it } from 'vitest';
import { linear, ticks } from './scale.ts';

describe('ticks', () => {
  it('are round and hold both ends', () => {
    expect(ticks(0, 97)).toEqual([0, 25, 50, 75, 100]);
    expect(ticks(-30, 70)).toEqual([-50, -25, 0, 25, 50, 75]);
  });
  it('are one line where there is no span', () => {
    expect(ticks(5, 5)).toEqual([5]);
  });
});

describe('a scale', () => {
  it('maps the ends to the ends', () => {
    const y = linear([0, 200], [100, 0]);
    expect([y(0), y(50), y(200)]).toEqual([100, 75, 0]);
  });
  it('stays finite without a span', () => {
    expect(linear([3, 3], [0, 10])(3)).toBe(0);
  });
});
