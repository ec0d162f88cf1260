import { describe, expect, it } from 'vitest';
import { state } from './en/state.ts';
import { table } from './en/table.ts';
import { en } from './en.ts';
import { addTexts, t, tOr } from './t.ts';

addTexts({ state, table });

describe('texts', () => {
  it('fill their places and choose the plural', () => {
    expect(t('table.rows', { count: 1 })).toBe('1 row');
    expect(t('table.rows', { count: 12_345 })).toBe('12,345 rows');
    expect(t('live.offlineSince', { time: '14:05' })).toBe('Offline since 14:05');
  });

  it('fall back where a key put together at run time is unknown', () => {
    expect(tOr('state.accepted', '?')).toBe('Accepted');
    expect(tOr('state.no_such', 'no such')).toBe('no such');
  });

  it('are none of them empty', () => {
    const walk = (node: object): string[] =>
      Object.values(node).flatMap((value) => (typeof value === 'string' ? [value] : walk(value as object)));
    expect(walk(en).filter((text) => text.trim() === '')).toEqual([]);
  });
});
