import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { read, type Schema } from '@/api/calls.ts';

export type HistoryEntry = Schema<'HistoryEntry'>;

/** Entries that name a thing (`aircraft:0198…`), or of everything when no subject is given; newest first. */
export const historyQuery = (query: Record<string, string>, limit: number) =>
  infiniteQueryOptions({
    queryKey: ['history', 'list', query, limit],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      read('/api/v1/history', {
        query: { ...query, limit, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });
