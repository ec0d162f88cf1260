import { expect, it } from 'vitest';
import { cut } from './stacked-bars.tsx';

it('cuts names so that none reaches into the next', () => {
  expect(cut('De Havilland Canada DHC-8-400 Dash 8', 70)).toBe('De Havill…');
  expect(cut('Airbus A-320', 70)).toBe('Airbus A-…');
  expect(cut('Nov 26', 58)).toBe('Nov 26');
  expect(cut('ENGM', 5)).toBe('EN…');
});
