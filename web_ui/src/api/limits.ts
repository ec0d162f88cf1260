import type { limits } from '@/api/limits.gen.ts';

/** A command with what it is sent to: "POST /api/v1/pilots". */
export type Operation = keyof typeof limits;

/** What a field of a command may hold, as the OpenAPI document has it. */
export interface Limit {
  whole?: boolean;
  min?: number;
  max?: number;
  minLength?: number;
  maxLength?: number;
  /** It cannot be left empty. */
  needed?: boolean;
}
export type Limits = Readonly<Record<string, Limit>>;

export type Fault = 'needed' | 'notWhole' | 'tooLow' | 'tooHigh' | 'tooShort' | 'tooLong';

/** What is wrong with a value; null when nothing is, or nothing that can be said without the server. */
export function faultOf(value: unknown, limit: Limit | undefined): Fault | null {
  if (!limit) return null;
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === '')) {
    return limit.needed ? 'needed' : null;
  }
  if (typeof value === 'number') {
    if (limit.whole && !Number.isInteger(value)) return 'notWhole';
    if (limit.min !== undefined && value < limit.min) return 'tooLow';
    return limit.max !== undefined && value > limit.max ? 'tooHigh' : null;
  }
  if (typeof value !== 'string') return null;
  const length = [...value.trim()].length;
  if (limit.minLength !== undefined && length < limit.minLength) return 'tooShort';
  return limit.maxLength !== undefined && length > limit.maxLength ? 'tooLong' : null;
}

/** Faults that more typing makes no better: said at once, while the others wait until the form is sent. */
export const saidAtOnce: ReadonlySet<Fault | null> = new Set(['tooHigh', 'tooLong', 'notWhole']);

/** The limits of a command by its fields, which come with the first form. */
export async function limitsOf(operation: Operation): Promise<Limits> {
  const all = (await import('@/api/limits.gen.ts')).limits;
  return all[operation];
}
