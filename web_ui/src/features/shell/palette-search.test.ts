import { expect, it } from 'vitest';
import { dayIn, pagesCalled } from './palette-search.ts';

it('takes a day for the end of that day, and nothing else for a day', () => {
  expect(dayIn('2026-05-01')).toBe('2026-05-01T23:59:59Z');
  expect(dayIn('1 May 2026')).toBe('2026-05-01T23:59:59Z');
  expect(dayIn('May 1, 2026')).toBe('2026-05-01T23:59:59Z');
  for (const text of ['AUN213', '213', 'LN-ABC', 'ENBR', '2026', 'A320 2026', '2999-01-01'])
    expect(dayIn(text)).toBeNull();
});

it('knows the words of every page below the main ones without that page being open', () => {
  const all = pagesCalled('', () => true);
  expect(all.length).toBeGreaterThan(20);
  expect(all.every(({ label }) => label !== '')).toBe(true);
  expect(pagesCalled('many', () => true)).toEqual([{ path: '/network/routes/many', label: 'Many routes' }]);
  expect(pagesCalled('many', () => false)).toEqual([]);
});
