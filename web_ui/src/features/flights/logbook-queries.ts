import { queryOptions } from '@tanstack/react-query';
import { read } from '@/api/calls.ts';
import { fetchLogbook } from './queries.ts';
import type { PirepSummary } from './types.ts';

/** The types that a pilot has flown, for the filter. */
export const flownTypesQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pilots', 'one', pilot, 'statistics'],
    queryFn: ({ signal }) => read('/api/v1/pilots/{id}/statistics', { path: { id: pilot }, signal }),
    select: (statistics) => statistics.by_type.map((one) => one.type_icao),
  });

/** The minutes that a pilot brought along from elsewhere. */
export const broughtQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pilots', 'one', pilot],
    queryFn: ({ signal }) => read('/api/v1/pilots/{id}', { path: { id: pilot }, signal }),
    select: (one) => one.transfer_minutes,
  });

/** Every flight of a logbook that matches, the oldest first. `onPart` is told how many are there of how many. */
export const wholeLogbookQuery = (
  pilot: string,
  filters: Record<string, string>,
  onPart: (done: number, of: number) => void,
) =>
  queryOptions({
    queryKey: ['logbook', 'whole', pilot, filters],
    queryFn: async ({ signal }) => {
      const rows: PirepSummary[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query: Record<string, string> = {
          ...filters,
          sort: 'block_on_at',
          limit: '200',
          ...(cursor && { cursor }),
        };
        const page = await fetchLogbook(pilot)(query, signal);
        rows.push(...page.items);
        onPart(rows.length, page.total);
        cursor = page.next_cursor;
      }
      return rows;
    },
  });
