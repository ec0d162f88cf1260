import type { Schema } from './calls.ts';

/**
 * What several areas share of the API's models; an area names its own by `Schema<'…'>` in its queries.ts.
 * Units are in the names; `*_minor` is integer minor units of the object's `currency`.
 */

/** An instant: ISO 8601 with `Z`. */
export type Time = string;
export type AirportRef = Schema<'AirportRef'>;
export type Me = Schema<'Me'>;
export type Setup = Schema<'SetupState'>;
export type FareLoad = Schema<'FareLoad'>;

export interface List<T> {
  items: T[];
  next_cursor: string | null;
  total: number;
}

/** The states of a report, which the document gives as text. */
export type PirepState = 'draft' | 'filed' | 'in_review' | 'accepted' | 'rejected' | 'cancelled';
