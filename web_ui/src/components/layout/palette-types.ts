import type { ReactNode } from 'react';

export interface PaletteAction {
  id: string;
  label: string;
  icon?: ReactNode;
  /** A shortcut, in the words of useKeys ("c b"). */
  keys?: string;
  run: () => void;
}

export interface PaletteHit {
  id: string;
  /** What kind of thing, already in words. */
  kind: string;
  label: string;
  detail?: string;
  /** Its address, under which it is remembered. */
  path?: string;
  /** Words, and no code that is read letter by letter. */
  plain?: boolean;
  open: () => void;
}

/** Asks the server for things (tails, flights, airports, people) that match. */
export type PaletteSearch = (text: string, signal: AbortSignal) => Promise<PaletteHit[]>;
