import { formatDay } from '@/lib/time.ts';

/** The areas of the product in the order of a flight's life. */
export const areas = [
  'flights',
  'dispatch',
  'fleet',
  'network',
  'crew',
  'finance',
  'airline',
  'identity',
] as const;
export type Area = (typeof areas)[number];
export const isArea = (text: unknown): text is Area => (areas as readonly unknown[]).includes(text);

/** Entries under the day (UTC) on which they were recorded, in their order. */
export function byDay<Entry extends { at: string }>(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = formatDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

/** A payload as lines of "a.b.0: value", so that it can be read without knowing JSON. */
export function payloadLines(value: unknown, path = ''): [string, string][] {
  if (value === null || typeof value !== 'object') return [[path, value === null ? '–' : String(value)]];
  const parts = Object.entries(value);
  if (parts.length === 0) return [[path, '–']];
  return parts.flatMap(([name, part]) => payloadLines(part, path ? `${path}.${name}` : name));
}
