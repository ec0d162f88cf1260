import { beforeEach, expect, it } from 'vitest';
import type { TableState } from './table-state.ts';
import { changeTo, isSeen, removeView, saveView, viewsOf } from './views.ts';

const state: TableState = {
  q: 'ber',
  sort: '-name',
  filters: { state: 'filed' },
  hide: ['type'],
  order: ['name'],
};

beforeEach(() => {
  for (const view of viewsOf('flights')) removeView('flights', view.name);
});

it('keeps views by list and name, and replaces the one of the same name', () => {
  saveView('flights', 'Waiting', state, 'compact');
  saveView('flights', 'Everything', { ...state, filters: {} }, 'roomy');
  saveView('flights', 'Waiting', { ...state, sort: '' }, 'roomy');
  expect(viewsOf('flights').map((view) => view.name)).toEqual(['Everything', 'Waiting']);
  expect(viewsOf('fleet')).toEqual([]);
  removeView('flights', 'Waiting');
  expect(viewsOf('flights').map((view) => view.name)).toEqual(['Everything']);
});

it('leads from any state to the one that was saved, and knows it again there', () => {
  saveView('flights', 'Waiting', state, 'compact');
  const [view] = viewsOf('flights');
  if (!view) throw new Error('It was saved.');
  const other: TableState = { q: '', sort: '', filters: { pilot: 'me' }, hide: [], order: [] };
  expect(isSeen(view, other, 'compact')).toBe(false);
  expect(changeTo(view, other)).toEqual({ ...state, filters: { pilot: '', state: 'filed' } });
  expect(isSeen(view, state, 'compact')).toBe(true);
  expect(isSeen(view, state, 'roomy')).toBe(false);
});
