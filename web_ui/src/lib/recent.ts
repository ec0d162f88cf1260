import { ownName } from './base.ts';

/** What was opened from the palette lately, newest first. */
export interface Recent {
  id: string;
  kind: string;
  label: string;
  detail?: string;
  path: string;
}

const storageKey = ownName('vamgr.recent');
const most = 8;

export function recent(): Recent[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(parsed) ? (parsed as Recent[]) : [];
  } catch {
    return []; // No storage, or something else's text in it.
  }
}

export function noteRecent(one: Recent): void {
  const kept = [one, ...recent().filter((other) => other.id !== one.id)].slice(0, most);
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Storage is blocked: nothing is remembered.
  }
}
