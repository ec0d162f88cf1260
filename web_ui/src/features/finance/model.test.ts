import { describe, expect, it } from 'vitest';
import { barsOf, entriesOf, monthRange, mostBars, rangeOf, seriesOf } from './model.ts';

const now = new Date('2026-03-15T22:00:00Z');

describe('stretches of time', () => {
  it('end with today', () => {
    expect(rangeOf('30d', now)).toEqual({ from: '2026-02-14', to: '2026-03-16', step: 'day' });
    expect(rangeOf('12m', now)).toMatchObject({ from: '2025-04-01', step: 'week' });
    expect(rangeOf('all', now)).toEqual({ step: 'day' });
  });
  it('of a month go to the first of the next', () => {
    expect(monthRange('2026-12')).toEqual({ from: '2026-12-01', to: '2027-01-01' });
  });
});

describe('the way from a group to its entries', () => {
  const range = { from: '2026-01-01', to: '2026-04-01' };
  it('keeps the time and names the thing', () => {
    expect(entriesOf('route', { key: 'r1' }, range)).toEqual({ ...range, route: 'r1' });
    expect(entriesOf('month', { key: '2026-02' }, range)).toEqual({ from: '2026-02-01', to: '2026-03-01' });
  });
  it('does not exist for what belongs to nothing', () => {
    expect(entriesOf('pilot', { key: '' }, range)).toBeNull();
  });
});

describe('the drawing', () => {
  const group = (key: string, income_minor: number) => ({
    key,
    label: key,
    topic: null,
    income_minor,
    cost_minor: 0,
    net_minor: income_minor,
    flights: 1,
    block_minutes: 60,
    by_account: { 'fares.Y': income_minor },
  });
  it('has the largest groups, and months in their order', () => {
    const groups = Array.from({ length: 30 }, (_, index) =>
      group(`${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`, index),
    );
    expect(barsOf('route', groups, '–').map((bar) => bar.key)[0]).toBe('2026-06');
    expect(barsOf('route', groups, '–')).toHaveLength(mostBars);
    expect(barsOf('month', groups, '–').map((bar) => bar.key)).toEqual(groups.slice(6).map((one) => one.key));
  });
  it('gives income and costs colours of their own', () => {
    const series = seriesOf([
      { code: 'fares.Y', name: 'Y', kind: 'income' },
      { code: 'fuel', name: 'Fuel', kind: 'expense' },
    ]);
    expect(series.map((one) => one.colour)).toEqual(['--chart-1', '--chart-5']);
  });
});
