/** Rows are fetched so many at a time; every list of the API gives as many. */
export const rowsOfPage = 100;

export const pageOf = (index: number) => Math.floor(index / rowsOfPage);

/** The pages beyond the first to fetch: those on the screen, and those from the top on that are wanted without a gap. */
export function pagesOf(wanted: { first: number; last: number; whole: number }, pages: number): number[] {
  const found = new Set<number>();
  for (let page = 1; page < Math.min(wanted.whole, pages); page++) found.add(page);
  for (let page = Math.max(1, wanted.first); page <= Math.min(wanted.last, pages - 1); page++)
    found.add(page);
  return [...found].sort((a, b) => a - b);
}

/**
 * How far the row that was at `index` has moved since, looking at most `reach` rows around; null when it is nowhere near.
 */
export function movedBy(
  idAt: (index: number) => string | undefined,
  held: { id: string; index: number },
  reach = 60,
): number | null {
  for (let by = 0; by <= reach; by++) {
    if (idAt(held.index + by) === held.id) return by;
    if (by > 0 && idAt(held.index - by) === held.id) return -by;
  }
  return null;
}
