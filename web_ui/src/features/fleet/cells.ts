import { editableMoney, formatMoney, formatNumber, lbPerKg, parseMoney } from '@/lib/format.ts';
import type { Preferences } from '@/lib/preferences.ts';
import { scaled, unscaled } from '@/lib/scale.ts';

/** What a figure in a grid is: decides how it is written, typed and read. */
export type CellKind = 'money' | 'number' | 'percent' | 'mass';

export interface CellUnits {
  currency: string;
  mass: Preferences['mass'];
}

const factorOf = (mass: Preferences['mass']) => (mass === 'lb' ? lbPerKg : 1);

/** A value as it is read in its cell, with its unit. */
export function cellText(kind: CellKind, value: number, { currency, mass }: CellUnits): string {
  switch (kind) {
    case 'money':
      return formatMoney(value, currency);
    case 'percent':
      return `${formatNumber(value, Number.isInteger(value) ? 0 : 1)} %`;
    case 'mass':
      return `${formatNumber(value * factorOf(mass))} ${mass}`;
    case 'number':
      return formatNumber(value);
  }
}

/** The same as it is typed: plain, without unit and grouping. */
export function cellDraft(kind: CellKind, value: number | null, { currency, mass }: CellUnits): string {
  if (value === null) return '';
  if (kind === 'money') return editableMoney(value, currency);
  return String(kind === 'mass' ? scaled(value, factorOf(mass)) : value);
}

/** What was typed, in the API's unit; null for nothing or for what is no figure. */
export function cellValue(kind: CellKind, text: string, { currency, mass }: CellUnits): number | null {
  if (text.trim() === '') return null;
  if (kind === 'money') return parseMoney(text, currency);
  const typed = Number(text.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.'));
  if (!Number.isFinite(typed)) return null;
  return kind === 'mass' ? unscaled(typed, factorOf(mass)) : typed;
}

export interface Spot {
  row: number;
  column: number;
}

/** Where a key leads to: within the grid, over cells that are there, at its end staying where it is. */
export function walk(
  { row, column }: Spot,
  key: string,
  there: (spot: Spot) => boolean,
  rows: number,
  columns: number,
): Spot {
  const steps: Record<string, readonly [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const step = steps[key];
  if (step) {
    for (let to = { row: row + step[0], column: column + step[1] }; ; ) {
      if (to.row < 0 || to.row >= rows || to.column < 0 || to.column >= columns) return { row, column };
      if (there(to)) return to;
      to = { row: to.row + step[0], column: to.column + step[1] };
    }
  }
  const line = Array.from({ length: columns }, (_, at) => ({ row, column: at })).filter(there);
  if (key === 'Home') return line[0] ?? { row, column };
  if (key === 'End') return line.at(-1) ?? { row, column };
  return { row, column };
}

/** The next or the one before in reading order; null past the ends. */
export function following(
  { row, column }: Spot,
  step: 1 | -1,
  there: (spot: Spot) => boolean,
  rows: number,
  columns: number,
): Spot | null {
  for (let at = row * columns + column + step; at >= 0 && at < rows * columns; at += step) {
    const spot = { row: Math.floor(at / columns), column: at % columns };
    if (there(spot)) return spot;
  }
  return null;
}
