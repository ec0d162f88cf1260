/** The filters of the logbook, by the API's names. */
export const logbookFilters = ['state', 'type', 'airport', 'block_on_from', 'block_on_to'];

/**
 * The filters of what lies before a logbook that begins on a day: the same in everything else. Null for one that begins
 * with the first flight.
 */
export function earlierFilters(filters: Record<string, string>): Record<string, string> | null {
  const { block_on_from, block_on_to: _, ...others } = filters;
  return block_on_from ? { ...others, block_on_to: block_on_from } : null;
}

/** Hours that were brought along have no type and no place: they count where neither is asked for. */
export const countsBrought = (filters: Record<string, string>) =>
  !filters.type && !filters.airport && (filters.state ?? 'accepted') === 'accepted';

const dayMs = 86_400_000;
/** The first moment of a day (`2026-06-01`), and of the day after it: where a range of days begins and ends. */
export const dayStart = (day: string) => `${day}T00:00:00Z`;
export const dayAfter = (day: string) =>
  dayStart(new Date(Date.parse(dayStart(day)) + dayMs).toISOString().slice(0, 10));
/** The last day of a range that ends at this moment. */
export const dayBefore = (moment: string) => new Date(Date.parse(moment) - dayMs).toISOString().slice(0, 10);
