import { useSyncExternalStore } from 'react';
import { ownName } from './base.ts';

/** What a person chose for this browser. Stored and sent values stay in the API's units whatever is chosen here. */
export interface Preferences {
  theme: 'light' | 'dark' | 'system';
  distance: 'nmi' | 'km' | 'mi';
  mass: 'kg' | 'lb';
  altitude: 'ft' | 'm';
  time: 'utc' | 'local';
  density: 'compact' | 'roomy';
  sidebar: 'open' | 'collapsed';
  singleKeys: boolean;
  projection: 'globe' | 'flat';
  /** The airline that is looked at; empty is the first. */
  airlineId: string;
  /** A language of i18n/language.ts; empty is the browser's own. */
  language: string;
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  distance: 'nmi',
  mass: 'kg',
  altitude: 'ft',
  time: 'utc',
  density: 'compact',
  sidebar: 'open',
  singleKeys: true,
  projection: 'globe',
  airlineId: '',
  language: '',
};

/** Those that follow the person to another browser. The others are about this one: its width, its map, its airline. */
export const following = [
  'language',
  'theme',
  'distance',
  'mass',
  'altitude',
  'time',
  'density',
  'singleKeys',
] as const satisfies readonly (keyof Preferences)[];
export type Following = Pick<Preferences, (typeof following)[number]>;

const storageKey = ownName('vamgr.preferences');
const listeners = new Set<() => void>();
let current: Preferences = { ...defaultPreferences, ...stored() };

function stored(): Partial<Preferences> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {}; // No storage, or something else's text in it: the defaults are right.
  }
}

/** Whether what is chosen now is still there when the page comes anew: not where storage is blocked. */
export function isKept(): boolean {
  return stored().language === current.language;
}

export function preferences(): Preferences {
  return current;
}

let keep: (() => void) | null = null;

/** Hears of every choice that follows the person, until the returned function is called. */
export function whenChosen(listener: () => void): () => void {
  keep = listener;
  return () => {
    if (keep === listener) keep = null;
  };
}

/** What a person chooses here; it goes with them to other browsers where it is of that kind. */
export function setPreferences(change: Partial<Preferences>): void {
  takePreferences(change);
  if (following.some((name) => name in change)) keep?.();
}

/** What the person chose in another browser. */
export function takePreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(current));
    // theme.js reads this one before the bundle is there.
    localStorage.setItem(ownName('vamgr.theme'), current.theme);
  } catch {
    // Storage is blocked: the choice lasts until the page is closed.
  }
  if (change.theme) applyTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences, preferences);
}

function systemIsDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)');
}

/** Puts the chosen theme on the document, and keeps it there when the system changes. */
export function applyTheme(): void {
  const dark = current.theme === 'dark' || (current.theme === 'system' && systemIsDark().matches);
  document.documentElement.classList.toggle('dark', dark);
}

export function followSystemTheme(): void {
  systemIsDark().addEventListener('change', () => {
    applyTheme();
    for (const listener of listeners) listener();
  });
}
