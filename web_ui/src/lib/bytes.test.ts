import { expect, it } from 'vitest';
import { formatBytes } from './bytes.ts';

it('writes bytes with a unit of their size', () => {
  expect(formatBytes(0)).toBe('0 B');
  expect(formatBytes(615_320)).toBe('615 kB');
  expect(formatBytes(2_534_240)).toBe('2.5 MB');
  expect(formatBytes(82_359_398_400)).toBe('82.4 GB');
});
