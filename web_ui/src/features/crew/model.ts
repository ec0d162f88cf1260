import type { Pilot, Rank } from './queries.ts';

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
export const plainVerbs = ['activate', 'reinstate', 'return', 'leave'] as const;
export type PlainVerb = (typeof plainVerbs)[number];
export const isPlain = (verb: PilotVerb): verb is PlainVerb =>
  (plainVerbs as readonly string[]).includes(verb);

export function can(pilot: Pick<Pilot, 'actions'>, verb: PilotVerb): boolean {
  return pilot.actions.includes(verb === 'transferHours' ? 'transfer-hours' : verb);
}

/** How far the hours are from the rank that they left to the next, 0 to 1. */
export function rankProgress(
  pilot: Pick<Pilot, 'total_minutes' | 'next_rank' | 'rank'>,
  ranks: readonly Pick<Rank, 'id' | 'hours_required'>[],
): number | null {
  if (!pilot.next_rank) return null;
  const from = (ranks.find((rank) => rank.id === pilot.rank.id)?.hours_required ?? 0) * 60;
  const to = pilot.next_rank.hours_required * 60;
  if (to <= from) return 1;
  return Math.min(1, Math.max(0, (pilot.total_minutes - from) / (to - from)));
}
