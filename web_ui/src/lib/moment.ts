import { useSyncExternalStore } from 'react';

/**
 * Where in time the whole page stands. It is kept in the address (`?as_of=`, as in the API), so that it survives a reload and can be
 * sent to somebody: an instant (`2026-05-01T12:30:00Z`) or the log position of an event (`1234`); without it, now.
 */
export type Moment = string;

/** The name of the parameter in the address, and what it holds there: numbers stay numbers, for a readable address. */
export interface MomentSearch {
  as_of?: string | number;
}

const position = /^\d{1,15}$/;

/** The moment that an address names, or null for now; a text that is neither instant nor position is no moment. */
export function momentOf(search: object): Moment | null {
  const at = (search as MomentSearch).as_of;
  if (typeof at !== 'string' && typeof at !== 'number') return null;
  const text = String(at);
  return position.test(text) || !Number.isNaN(Date.parse(text)) ? text : null;
}

/** The search part that leads to a moment; null leads back to now. */
export function searchOf(moment: Moment | null): MomentSearch {
  if (moment === null) return { as_of: undefined };
  return { as_of: position.test(moment) ? Number(moment) : moment };
}

/** What the server has said of a moment: when it was and how long the log was then. */
export interface Placed {
  at: string;
  position: number;
}

export interface Standing {
  moment: Moment | null;
  /** Events prepared and to prepare, while the past is being made ready. */
  preparing: { done: number; total: number } | null;
  /** Counts up with every moment that the server has placed. */
  placings: number;
}

let standing: Standing = { moment: null, preparing: null, placings: 0 };
const placed = new Map<Moment, Placed>();
const listeners = new Set<() => void>();

function become(change: Partial<Standing>): void {
  standing = { ...standing, ...change };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentMoment(): Moment | null {
  return standing.moment;
}

export function goTo(moment: Moment | null): void {
  if (moment !== standing.moment) become({ moment, preparing: null });
}

/** Notes what an answer said of its moment. */
export function placeMoment(moment: Moment, place: Placed): void {
  const known = placed.get(moment);
  if (known?.at === place.at && known.position === place.position) return;
  if (placed.size > 500) placed.clear();
  placed.set(moment, place);
  become({ preparing: null, placings: standing.placings + 1 });
}

export function placeOf(moment: Moment): Placed | null {
  return placed.get(moment) ?? null;
}

export function setPreparing(done: number, total: number): void {
  become({ preparing: { done, total } });
}

export function useStanding(): Standing {
  return useSyncExternalStore(subscribe, () => standing);
}

const isPast = () => standing.moment !== null;

/** Whether the page shows the past, in which nothing can be changed. */
export function usePast(): boolean {
  return useSyncExternalStore(subscribe, isPast);
}

/** The instant of a moment in epoch milliseconds; null for an event of which only the position is known yet. */
export function msOfMoment(moment: Moment): number | null {
  const iso = position.test(moment) ? placed.get(moment)?.at : moment;
  return iso === undefined ? null : Date.parse(iso);
}

/** What "now" is on the page, in epoch milliseconds: the moment that is looked at, or the time. */
export function nowMs(): number {
  return (standing.moment === null ? null : msOfMoment(standing.moment)) ?? Date.now();
}
