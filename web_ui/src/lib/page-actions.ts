import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useKeys } from './keys.ts';

/** What a page offers by key: in its words, for the list of keys and the palette. */
export interface PageAction {
  keys: string;
  label: string;
  run: () => void;
}

export interface PageActions {
  title: string;
  actions: readonly PageAction[];
}

let shown: readonly PageActions[] = [];
const listeners = new Set<() => void>();

function change(next: readonly PageActions[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/**
 * The actions of a page with their keys, while it is shown: `usePageActions(t('review.title'), [{ keys: 'a', label, run }])`.
 *
 * They stand under the page's title in the list of keys, and among the palette's actions.
 */
export function usePageActions(title: string, actions: readonly PageAction[], enabled = true): void {
  const current = useRef(actions);
  current.current = actions;
  useKeys(
    Object.fromEntries(actions.map((action, at) => [action.keys, () => current.current[at]?.run()])),
    enabled,
  );
  const words = JSON.stringify([title, actions.map(({ keys, label }) => [keys, label])]);
  useEffect(() => {
    if (!enabled) return;
    const [heading, lines] = JSON.parse(words) as [string, [string, string][]];
    const entry: PageActions = {
      title: heading,
      actions: lines.map(([keys, label], at) => ({ keys, label, run: () => current.current[at]?.run() })),
    };
    change([...shown, entry]);
    return () => change(shown.filter((other) => other !== entry));
  }, [words, enabled]);
}

/** What the pages that are shown offer. */
export function useShownActions(): readonly PageActions[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
    () => shown,
  );
}
