import { expect, it } from 'vitest';
import { movedBy, pagesOf } from './pages.ts';

it('fetches the pages on the screen and those from the top that are wanted without a gap', () => {
  expect(pagesOf({ first: 0, last: 0, whole: 1 }, 10)).toEqual([]);
  expect(pagesOf({ first: 0, last: 1, whole: 1 }, 10)).toEqual([1]);
  expect(pagesOf({ first: 7, last: 8, whole: 3 }, 10)).toEqual([1, 2, 7, 8]);
  expect(pagesOf({ first: 9, last: 12, whole: 1 }, 10)).toEqual([9]);
});

it('finds a row again that others have pushed up or down', () => {
  const rows = ['new', 'a', 'b', 'c', 'd'];
  const idAt = (index: number) => rows[index];
  expect(movedBy(idAt, { id: 'c', index: 2 })).toBe(1);
  expect(movedBy(idAt, { id: 'a', index: 1 })).toBe(0);
  expect(movedBy(idAt, { id: 'new', index: 2 })).toBe(-2);
  expect(movedBy(idAt, { id: 'gone', index: 2 })).toBeNull();
});
