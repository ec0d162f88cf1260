import { expect, it } from 'vitest';
import { contrast, luminance } from './contrast.ts';

it('has the ends that WCAG gives', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('gives no number for what is no colour', () => {
  expect(luminance('blue')).toBeNaN();
});
