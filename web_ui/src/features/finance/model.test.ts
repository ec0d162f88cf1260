import { describe, expect, it } from 'vitest';
import {
  barsOf,
  duesByName,
  entriesOf,
  monthRange,
  mostBars,
  rangeBefore,
  rangeOf,
  seriesOf,
  sinceFounding,
  staircase,
  statementBars,
} from './model.ts';

const now = new Date('2026-03-15T22:00:00Z');

describe('stretches of time', () => {
  it('end with today', () => {
    expect(rangeOf('30d', now)).toEqual({ from: '2026-02-14', to: '2026-03-16' });
    expect(rangeOf('12m', now)).toMatchObject({ from: '2025-04-01' });
    expect(rangeOf('all', now)).toEqual({});
  });
  it('are what the address says, if that makes sense', () => {
    const own = { from: '2026-01-05', to: '2026-01-08' };
    expect(rangeOf('own', now, own)).toEqual(own);
    expect(rangeOf('own', now, { ...own, to: '2025-01-01' })).toEqual({ ...own, to: '2026-01-06' });
    expect(rangeOf('own', now, { from: 'soon', to: 7 })).toEqual({ from: '2026-02-14', to: '2026-02-15' });
  });
  it('have one of the same length before them', () => {
    expect(rangeBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-01-30',
      to: '2026-03-01',
    });
    expect(rangeBefore({})).toBeNull();
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
    // The sum of a month that is cut off is that of its days in the range.
    expect(entriesOf('month', { key: '2026-02' }, { from: '2026-02-10', to: '2026-02-20' })).toEqual({
      from: '2026-02-10',
      to: '2026-02-20',
    });
  });
  it('does not exist for what belongs to nothing', () => {
    expect(entriesOf('pilot', { key: '' }, range)).toBeNull();
  });
});

describe('the cash of a new airline', () => {
  const point = (balance_minor: number, in_minor = 0) => ({ balance_minor, in_minor, out_minor: 0 });
  it('begins with its first day', () => {
    const points = [point(0), point(0), point(500, 500), point(500)];
    expect(sinceFounding(points, 0)).toEqual(points.slice(2));
    expect(sinceFounding(points, 10)).toEqual(points);
    expect(sinceFounding([point(0)], 0)).toEqual([]);
  });
  it('is a staircase from the opening to the closing balance', () => {
    const steps = [
      { account: 'fuel', amount_minor: -20 },
      { account: 'capital', amount_minor: 100 },
      { account: 'aircraft', amount_minor: -70 },
      { account: 'fares', amount_minor: 30 },
    ];
    const stairs = staircase(5, steps);
    expect(stairs.map((step) => [step.key, step.start, step.end])).toEqual([
      ['capital', 5, 105],
      ['fares', 105, 135],
      ['aircraft', 135, 65],
      ['fuel', 65, 45],
    ]);
  });
});

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

describe('the drawing', () => {
  it('of an income statement has a bar for each month', () => {
    const account = (key: string, by_month: Record<string, number>) => ({ ...group(key, 0), by_month });
    const bars = statementBars(
      ['2026-01', '2026-02'],
      [account('fuel', { '2026-01': -5 }), account('fares.Y', { '2026-01': 9, '2026-02': 4 })],
    );
    expect(bars.map((bar) => bar.parts)).toEqual([{ fuel: -5, 'fares.Y': 9 }, { 'fares.Y': 4 }]);
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

describe('what falls due', () => {
  it('is one line for each expense, with its next day and its sum', () => {
    const due = (expense_id: string, day: string) => ({
      expense_id,
      name: expense_id,
      amount_minor: 5,
      due: day,
    });
    const found = duesByName([
      due('rent', '2026-01-01'),
      due('fuel', '2026-01-01'),
      due('rent', '2026-01-02'),
    ]);
    expect(found.map(({ id, first, times, total_minor }) => [id, first, times, total_minor])).toEqual([
      ['rent', '2026-01-01', 2, 10],
      ['fuel', '2026-01-01', 1, 5],
    ]);
  });
});
