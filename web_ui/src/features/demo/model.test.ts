import { describe, expect, it } from 'vitest';
import { cameTo, placeCard } from './model.ts';

const room = { width: 1000, height: 800 };
const card = { width: 320, height: 200 };

describe('where the card of the tour stands', () => {
  it('is below what it points at', () => {
    expect(placeCard({ top: 100, left: 50, width: 200, height: 50 }, card, room)).toEqual({
      top: 162,
      left: 50,
    });
  });
  it('is above where there is no room below', () => {
    expect(placeCard({ top: 600, left: 50, width: 200, height: 150 }, card, room)).toEqual({
      top: 388,
      left: 50,
    });
  });
  it('is over it where that fills the page', () => {
    expect(placeCard({ top: 0, left: 0, width: 1000, height: 800 }, card, room)).toEqual({
      top: 576,
      left: 12,
    });
  });
  it('never leaves the window', () => {
    expect(placeCard({ top: 100, left: 950, width: 40, height: 20 }, card, room).left).toBe(668);
    expect(placeCard({ top: 100, left: -80, width: 40, height: 20 }, card, room).left).toBe(12);
  });
});

describe('the steps that were seen', () => {
  it('holds each once', () => {
    const first = cameTo({ at: null, seen: [] }, 0, ['a', 'b']);
    expect(cameTo(first, 0, ['a', 'b'])).toEqual({ at: 0, seen: ['a'] });
  });
  it('ends after the last', () => {
    expect(cameTo({ at: 1, seen: ['a', 'b'] }, 2, ['a', 'b'])).toEqual({ at: null, seen: ['a', 'b'] });
  });
});
