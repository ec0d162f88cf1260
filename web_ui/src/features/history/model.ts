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

/** The ways on which something can come about. */
export const sources = ['ui', 'api', 'acars', 'policy', 'job', 'import', 'cli', 'demo'] as const;

/** What the list can be narrowed by, as the API names it. */
export const filterNames = [
  'area',
  'actor',
  'source',
  'reason',
  'at_from',
  'at_to',
  'subject',
  'type',
  'command',
  'cause',
  'correlation',
];

/** The kinds of event to choose from: those that are listed and those that are chosen, as words. */
export function kindsOf(
  entries: readonly { type: string }[],
  chosen = '',
): { value: string; label: string }[] {
  const types = new Set([...chosen.split(',').filter(Boolean), ...entries.map((entry) => entry.type)]);
  return [...types]
    .map((value) => {
      const words = (value.split('.')[1] ?? value).replaceAll('_', ' ');
      return { value, label: words.charAt(0).toUpperCase() + words.slice(1) };
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Filters that come with a link and are only taken off here. */
export const chipNames = ['command', 'cause', 'correlation'] as const;

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

export const whens = ['any', 'today', 'week', 'month', 'days'] as const;
export type When = (typeof whens)[number];

const dayMs = 86_400_000;
const startOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 10)}T00:00:00Z`;

/** The instants of a choice of time, as filters: whole days in UTC, the last one not yet over. */
export function filtersOf(when: When, now: Date): { at_from: string; at_to: string } {
  const back = { any: null, today: 0, week: 6, month: 29, days: 0 }[when];
  return {
    at_from: back === null ? '' : startOf(now.getTime() - back * dayMs),
    at_to: when === 'days' ? startOf(now.getTime() + dayMs) : '',
  };
}

/** Which choice the filters are; two days when they are nothing simpler. */
export function whenOf({ at_from = '', at_to = '' }: Record<string, string | undefined>, now: Date): When {
  if (!at_from && !at_to) return 'any';
  const same = (['today', 'week', 'month'] as const).find(
    (when) => !at_to && filtersOf(when, now).at_from === at_from,
  );
  return same ?? 'days';
}

export interface Caused {
  event_id: string;
  position: number;
  cause_event_id: string | null;
  answers_event_id: string | null;
}

/** An entry with how deep it stands under its causes. */
export interface Step<Entry> {
  entry: Entry;
  depth: number;
}

/**
 * Entries in the order in which they are told: each right under what it followed from, siblings by position.
 *
 * Causes that are not among the entries count as none. An entry that stands twice is told once.
 */
export function storyOf<Entry extends Caused>(entries: readonly Entry[]): Step<Entry>[] {
  const known = new Map(entries.map((entry) => [entry.event_id, entry]));
  const sorted = [...known.values()].sort((a, b) => a.position - b.position);
  const parentOf = ({ cause_event_id, answers_event_id }: Entry) =>
    [cause_event_id, answers_event_id].find((id) => id !== null && known.has(id)) ?? null;
  const told: Step<Entry>[] = [];
  const tell = (parent: string | null, depth: number) => {
    for (const entry of sorted) {
      if (parentOf(entry) !== parent) continue;
      told.push({ entry, depth });
      tell(entry.event_id, depth + 1);
    }
  };
  tell(null, 0);
  return told;
}
