import { expect, it } from 'vitest';
import { filled } from './filled.ts';

it('leaves out what is empty, and nothing else', () => {
  expect(filled({ a: '', b: null, c: undefined, d: 0, e: false, f: [], g: 'x' })).toEqual({
    d: 0,
    e: false,
    f: [],
    g: 'x',
  });
});
