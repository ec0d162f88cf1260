import { createContext, useContext } from 'react';
import { type Moment, msOfMoment } from '@/lib/moment.ts';

/** The moment whose data is on the screen, which may be a little behind the one in the address; null for now. */
export const ShownMoment = createContext<Moment | null>(null);

/** What "today" is for the data on the screen: for queries that ask for a stretch of time up to it. */
export function useShownDate(): Date {
  const moment = useContext(ShownMoment);
  return new Date((moment === null ? null : msOfMoment(moment)) ?? Date.now());
}
