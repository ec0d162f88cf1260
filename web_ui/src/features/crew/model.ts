import type { Pilot, Statistics } from './queries.ts';

/** What can be done with a pilot, by the names of the API's actions. */
export const pilotVerbs = [
  'activate',
  'reinstate',
  'return',
  'leave',
  'home',
  'move',
  'rank',
  'transferHours',
  'suspend',
  'dismiss',
] as const;
export type PilotVerb = (typeof pilotVerbs)[number];

/** Sent at once, without a question. */
export const plainVerbs = ['activate', 'reinstate', 'return'] as const;
export type PlainVerb = (typeof plainVerbs)[number];
export const isPlain = (verb: PilotVerb): verb is PlainVerb =>
  (plainVerbs as readonly string[]).includes(verb);

export function can(pilot: Pick<Pilot, 'actions'>, verb: PilotVerb): boolean {
  return pilot.actions.includes(verb === 'transferHours' ? 'transfer-hours' : verb);
}

/** How many stripes a rank wears: the ladder in four steps, a star on top. */
export function insignia(position: number, of: number): { stripes: number; star: boolean } {
  const stripes = of <= 1 ? 1 : 1 + Math.round(((position - 1) / (of - 1)) * 3);
  return { stripes: Math.min(4, Math.max(1, stripes)), star: of > 4 && position === of };
}

/** How far the hours are between the present rank and the next, 0 to 1. */
export function ladderShare(rank: Statistics['rank']): number | null {
  if (!rank.next) return null;
  const [from, to] = [rank.begins_at_hours * 60, rank.next.hours_required * 60];
  if (to <= from) return 1;
  return Math.min(1, Math.max(0, (rank.total_minutes - from) / (to - from)));
}

const dayMs = 86_400_000;
const days = (iso: string) => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayMs);

export interface AwayBar {
  /** Days from the first one that is shown, cut to what is shown. */
  start: number;
  length: number;
  /** It goes on beyond what is shown, or nobody knows until when. */
  open: boolean;
}

/** Where a leave lies among `span` days from `first` on; null when it lies outside. */
export function awayBar(
  leave: { from_on: string; until_on: string | null },
  first: string,
  span: number,
): AwayBar | null {
  const start = days(leave.from_on) - days(first);
  const end = leave.until_on === null ? Number.POSITIVE_INFINITY : days(leave.until_on) - days(first) + 1;
  if (end <= 0 || start >= span) return null;
  const from = Math.max(0, start);
  return { start: from, length: Math.min(end, span) - from, open: end > span };
}

/** Of a form's values those that are different, for a command that changes only what is sent. */
export function changedTerms<T extends object>(before: T, now: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => value !== before[name as keyof T]),
  ) as Partial<T>;
}
