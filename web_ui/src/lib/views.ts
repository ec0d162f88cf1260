import { useSyncExternalStore } from 'react';
import { ownName } from './base.ts';
import type { Preferences } from './preferences.ts';
import type { TableState } from './table-state.ts';

/** A list as somebody likes to see it, under a name. It is kept in this browser. */
export interface SavedView {
  name: string;
  state: TableState;
  density: Preferences['density'];
}

type Kept = Readonly<Record<string, readonly SavedView[]>>;

const storageKey = ownName('vamgr.views');
const listeners = new Set<() => void>();
let kept: Kept = stored();

function stored(): Kept {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Kept) : {};
  } catch {
    return {}; // No storage, or something else's text in it.
  }
}

function keep(list: string, views: readonly SavedView[]): void {
  kept = { ...kept, [list]: views };
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Storage is blocked: the views last until the page is closed.
  }
  for (const listener of listeners) listener();
}

const none: readonly SavedView[] = [];

export function viewsOf(list: string): readonly SavedView[] {
  return kept[list] ?? none;
}

/** Keeps what is seen under a name; what had that name before is replaced. */
export function saveView(list: string, name: string, state: TableState, density: SavedView['density']): void {
  const others = viewsOf(list).filter((view) => view.name !== name);
  const views = [...others, { name, state, density }];
  keep(
    list,
    views.sort((a, b) => a.name.localeCompare(b.name)),
  );
}

export function removeView(list: string, name: string): void {
  keep(
    list,
    viewsOf(list).filter((view) => view.name !== name),
  );
}

/** What has to change in the address to get from a state to a view: filters that it has not are taken away. */
export function changeTo({ state }: SavedView, from: TableState): TableState {
  const cleared = Object.fromEntries(Object.keys(from.filters).map((name) => [name, '']));
  return { ...state, order: state.order ?? [], filters: { ...cleared, ...state.filters } };
}

/** Whether this view is what is on the screen. */
export function isSeen(view: SavedView, state: TableState, density: SavedView['density']): boolean {
  const plain = ({ q, sort, filters, hide, order = [] }: TableState) =>
    JSON.stringify([q, sort, Object.entries(filters).sort(), [...hide].sort(), order]);
  return view.density === density && plain(view.state) === plain(state);
}

export function useViews(list: string): readonly SavedView[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => viewsOf(list),
    () => viewsOf(list),
  );
}
