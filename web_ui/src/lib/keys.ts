import { useLayoutEffect, useRef } from 'react';
import { preferences } from './preferences.ts';

/** Single keys must never act while somebody writes, or while a dialog or a menu is open over the page. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function isCovered(): boolean {
  return (
    document.querySelector('[role="dialog"][data-state="open"], [role="menu"][data-state="open"]') !== null
  );
}

export type KeyMap = Record<string, (event: KeyboardEvent) => void>;

/**
 * Shortcuts while the component is shown: `useKeys({ j: next, 'g f': goToFleet, 'mod+k': openPalette })`.
 *
 * Names are `KeyboardEvent.key`, lower case; `mod+` is Ctrl or ⌘; a space stands between keys of a sequence.
 * Single keys can be switched off by the reader (WCAG 2.1.4); combinations with `mod+` always work.
 */
export function useKeys(map: KeyMap, enabled = true): void {
  const current = useRef(map);
  current.current = map;
  // Before anything is painted: whoever sees the page may press a key.
  useLayoutEffect(() => {
    if (!enabled) return;
    let prefix = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const key = event.key.toLowerCase();
      const keys = current.current;
      if (event.ctrlKey || event.metaKey) {
        const action = keys[`mod+${key}`];
        if (action) {
          event.preventDefault();
          action(event);
        }
        return;
      }
      if (!preferences().singleKeys || isTyping(event.target) || isCovered()) {
        prefix = ''; // A sequence ends where somebody begins to write: c, Esc, r is not "c r".
        clearTimeout(timer);
        return;
      }
      const name = prefix ? `${prefix} ${key}` : key;
      prefix = '';
      clearTimeout(timer);
      const action = keys[name];
      if (action) {
        event.preventDefault();
        action(event);
      } else if (Object.keys(keys).some((other) => other.startsWith(`${name} `))) {
        prefix = name;
        timer = setTimeout(() => {
          prefix = '';
        }, 1_200);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      clearTimeout(timer);
    };
  }, [enabled]);
}
