import { ownName } from '@/lib/base.ts';

/** Which steps of a demo's tour were taken, kept in this browser under the demo's own time of making. */
export interface TourState {
  /** The step that is shown; null while the tour is closed. */
  at: number | null;
  /** The ids of the steps that were seen. */
  seen: string[];
}

const keyOf = (madeAt: string) => ownName(`vamgr.tour.${madeAt}`);
const start: TourState = { at: null, seen: [] };

export function readTour(madeAt: string): TourState | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(madeAt)) ?? 'null');
    return typeof found === 'object' && found !== null ? { ...start, ...found } : null;
  } catch {
    return null; // No storage, or somebody else's text in it: the tour begins anew.
  }
}

export function keepTour(madeAt: string, state: TourState): void {
  try {
    localStorage.setItem(keyOf(madeAt), JSON.stringify(state));
  } catch {
    // It is not remembered then, which harms nobody.
  }
}

/** The state after a step was come to: it counts as seen. */
export function cameTo(state: TourState, at: number, ids: readonly string[]): TourState {
  const id = ids[at];
  if (id === undefined) return { ...state, at: null };
  return { at, seen: state.seen.includes(id) ? state.seen : [...state.seen, id] };
}

export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}

const gap = 12;

/** Where a card of a size stands beside what it points at: below, above or over its lower end, always in the window. */
export function placeCard(
  anchor: Box,
  card: { width: number; height: number },
  room: { width: number; height: number },
): { top: number; left: number } {
  const left = Math.max(gap, Math.min(anchor.left, room.width - card.width - gap));
  const below = anchor.top + anchor.height + gap;
  if (below + card.height + gap <= room.height) return { top: below, left };
  const above = anchor.top - gap - card.height;
  if (above >= gap) return { top: above, left };
  return { top: Math.max(gap, room.height - card.height - 2 * gap), left };
}
