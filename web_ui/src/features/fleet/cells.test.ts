import { describe, expect, it } from 'vitest';
import { cellDraft, cellText, cellValue, following, walk } from './cells.ts';

const kg = { currency: 'EUR', mass: 'kg' } as const;
const lb = { currency: 'EUR', mass: 'lb' } as const;

describe('a cell', () => {
  it('reads back what it writes to be typed over', () => {
    for (const kind of ['money', 'number', 'percent', 'mass'] as const) {
      expect(cellValue(kind, cellDraft(kind, 1250, kg), kg)).toBe(1250);
    }
  });
  it('shows and takes masses in the unit of the reader', () => {
    expect(cellText('mass', 1000, lb)).toBe('2,205 lb');
    expect(cellValue('mass', '2205', lb)).toBeCloseTo(1000, 0);
  });
  it('takes what people type', () => {
    expect(cellValue('money', '1 250,50', kg)).toBe(125050);
    expect(cellValue('percent', '85,5 %', kg)).toBe(85.5);
    expect(cellValue('number', 'many', kg)).toBeNull();
    expect(cellValue('number', ' ', kg)).toBeNull();
  });
});

describe('walking a grid', () => {
  // The middle of the second row is no cell.
  const there = ({ row, column }: { row: number; column: number }) => !(row === 1 && column === 1);
  const from = (row: number, column: number, key: string) => walk({ row, column }, key, there, 3, 3);

  it('goes over what is not there and stops at the edges', () => {
    expect(from(0, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
    expect(from(1, 0, 'ArrowRight')).toEqual({ row: 1, column: 2 });
    expect(from(0, 0, 'ArrowUp')).toEqual({ row: 0, column: 0 });
    expect(from(2, 0, 'End')).toEqual({ row: 2, column: 2 });
    expect(from(2, 2, 'Home')).toEqual({ row: 2, column: 0 });
  });
  it('reads on line by line', () => {
    expect(following({ row: 0, column: 2 }, 1, there, 3, 3)).toEqual({ row: 1, column: 0 });
    expect(following({ row: 1, column: 0 }, 1, there, 3, 3)).toEqual({ row: 1, column: 2 });
    expect(following({ row: 1, column: 0 }, -1, there, 3, 3)).toEqual({ row: 0, column: 2 });
    expect(following({ row: 2, column: 2 }, 1, there, 3, 3)).toBeNull();
  });
});
