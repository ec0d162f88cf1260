import { expect, it } from 'vitest';
import { barAfter } from './use-bar-keys.ts';

it('walks the bars and stays at the ends', () => {
  expect(barAfter('ArrowRight', null, 3)).toBe(0);
  expect(barAfter('ArrowLeft', null, 3)).toBe(2);
  expect(barAfter('ArrowRight', 1, 3)).toBe(2);
  expect(barAfter('ArrowRight', 2, 3)).toBe(2);
  expect(barAfter('ArrowLeft', 0, 3)).toBe(0);
  expect(barAfter('Home', 2, 3)).toBe(0);
  expect(barAfter('End', 0, 3)).toBe(2);
});

it('leaves other keys and empty charts alone', () => {
  expect(barAfter('Tab', 1, 3)).toBeNull();
  expect(barAfter('ArrowRight', null, 0)).toBeNull();
});

it('goes from week to week sideways and from day to day downwards', () => {
  expect(barAfter('ArrowRight', 3, 17, 7)).toBe(10);
  expect(barAfter('ArrowLeft', 10, 17, 7)).toBe(3);
  expect(barAfter('ArrowDown', 3, 17, 7)).toBe(4);
  expect(barAfter('ArrowRight', 12, 17, 7)).toBe(12);
  expect(barAfter('ArrowLeft', 3, 17, 7)).toBe(3);
});

it('goes a tenth of a long line at once', () => {
  expect(barAfter('PageUp', 0, 200)).toBe(20);
  expect(barAfter('PageDown', 5, 200)).toBe(0);
  expect(barAfter('PageUp', 1, 3)).toBe(2);
});
