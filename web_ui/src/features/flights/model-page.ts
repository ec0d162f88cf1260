import type { Finding, JournalLine, Pirep } from './types.ts';

export type LandingWord = 'soft' | 'normal' | 'firm' | 'hard';

/** What people call a landing of this rate, in feet a minute. */
export function landingWord(rate: number): LandingWord {
  const down = Math.abs(rate);
  if (down < 150) return 'soft';
  if (down < 350) return 'normal';
  return down < 600 ? 'firm' : 'hard';
}

/** The parts of the fuel bar, in shares of what was loaded or planned, whichever is more; null without figures. */
export function fuelBar(pirep: Pick<Pirep, 'block_fuel_kg' | 'fuel_used_kg' | 'planned'>) {
  const { block_fuel_kg: block, fuel_used_kg: used, planned } = pirep;
  if (block === null || used === null || block <= 0) return null;
  const most = Math.max(block, planned?.block_fuel_kg ?? 0);
  return {
    used: used / most,
    left: Math.max(0, block - used) / most,
    planned: planned?.block_fuel_kg == null ? null : planned.block_fuel_kg / most,
  };
}

/** How many checks are met. */
export function checksMet(findings: readonly Finding[]): { met: number; count: number } {
  return { met: findings.filter((finding) => finding.ok).length, count: findings.length };
}

/** A group's lines as they count for the airline: income positive, cost negative. */
export function amountOf(line: JournalLine): number {
  return line.credit_minor - line.debit_minor;
}

/** A value of an amendment as people read it. */
export function amendedValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
    return `${value.slice(0, 10)} ${value.slice(11, 16)}Z`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
