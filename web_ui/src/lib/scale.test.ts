import { expect, it } from 'vitest';
import { lbPerKg } from './format.ts';
import { scaled, unscaled } from './scale.ts';

it('shows again what was typed in another unit', () => {
  for (const pounds of [1, 17, 180, 2_500, 41_903, 180_001]) {
    expect(scaled(unscaled(pounds, lbPerKg), lbPerKg)).toBe(pounds);
  }
});

it('leaves the API’s own unit as it is', () => {
  expect(scaled(12.3, 1)).toBe(12.3);
  expect(unscaled(12.345, 1)).toBe(12.345);
});
