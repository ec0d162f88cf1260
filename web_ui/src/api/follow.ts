import { useEffect } from 'react';
import {
  type Following,
  following,
  isKept,
  preferences,
  takePreferences,
  whenChosen,
} from '@/lib/preferences.ts';
import { command } from './calls.ts';
import type { Me } from './types.ts';

type Kept = NonNullable<Me['preferences']>;

const quietMs = 400;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<unknown> | undefined;
/** The last choice of the server that was looked at: an answer that is older than a choice made here says it again. */
let seen = '';

export function toServer(chosen: Following): Kept {
  const { language, theme, distance, mass, altitude, time, density, singleKeys } = chosen;
  return { language, theme, distance, mass, altitude, time, density, single_keys: singleKeys };
}

export function fromServer({ single_keys, ...rest }: Kept): Following {
  return { ...rest, singleKeys: single_keys };
}

function send(): Promise<unknown> {
  clearTimeout(timer);
  timer = undefined;
  // Where it cannot be kept it still holds in this browser, and the next choice brings it along.
  sending = command('PUT', '/api/v1/me/preferences', { body: toServer(preferences()) })
    .catch(() => undefined)
    .finally(() => {
      sending = undefined;
    });
  return sending;
}

/** Settles when the server knows every choice that was made here, or could not be told. */
export function followed(): Promise<unknown> {
  return timer === undefined ? (sending ?? Promise.resolve()) : send();
}

/** True when the page has to come anew: its words are in another language. */
export function adopt(kept: Kept | null): boolean {
  const said = JSON.stringify(kept);
  if (kept === null || said === seen || timer !== undefined || sending !== undefined) return false;
  seen = said;
  const before = preferences();
  const next = fromServer(kept);
  if (following.every((name) => before[name] === next[name])) return false;
  takePreferences(next);
  return before.language !== next.language && isKept();
}

/** Shows things as the signed-in person wants them, and tells the server what they choose. */
export function useFollowing({ preferences: kept }: Me): void {
  useEffect(() => {
    if (adopt(kept)) location.reload();
  }, [kept]);
  useEffect(
    () =>
      whenChosen(() => {
        clearTimeout(timer);
        timer = setTimeout(() => void send(), quietMs);
      }),
    [],
  );
}
