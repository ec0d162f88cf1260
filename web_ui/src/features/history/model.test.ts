import { expect, it } from 'vitest';
import { byDay, isArea, payloadLines } from './model.ts';

it('puts entries under their UTC day', () => {
  const days = byDay([
    { at: '2026-01-02T00:10:00Z' },
    { at: '2026-01-01T23:50:00Z' },
    { at: '2026-01-01T10:00:00Z' },
  ]);
  expect(days.map(([, items]) => items.length)).toEqual([1, 2]);
});

it('writes a payload as lines', () => {
  expect(payloadLines({ a: { b: [1, null] }, c: 'x', d: [] })).toEqual([
    ['a.b.0', '1'],
    ['a.b.1', '–'],
    ['c', 'x'],
    ['d', '–'],
  ]);
});

it('knows the areas', () => {
  expect(isArea('fleet')).toBe(true);
  expect(isArea('all')).toBe(false);
});
