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
  open: () => void;
}

/** Asks the server for things (tails, flights, airports, people) that match. */
export type PaletteSearch = (text: string, signal: AbortSignal) => Promise<PaletteHit[]>;
