import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { overlaid } from '@/api/query-client.ts';
import { queryOf, type TableState } from '@/lib/table-state.ts';
import type { Page } from './columns.ts';

export interface List<Row> {
  rows: Row[];
  total: number | undefined;
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>, Error>;
}

/**
 * A list of the API, page after page, as its state in the address asks for it.
 *
 * `key` starts with the topic that refreshes it (`['aircraft', 'list']`); `fetchPage` gets the parameters to send.
 * While another page of answers is fetched, the old rows stay on the screen.
 */
export function useList<Row>(options: {
  key: readonly unknown[];
  state: TableState;
  /** Parameters that the address does not hold: the airline, the subject of the page. */
  fixed?: Record<string, string>;
  fetchPage: (query: Record<string, string>, signal: AbortSignal) => Promise<Page<Row>>;
  enabled?: boolean;
}): List<Row> {
  const parameters = { ...options.fixed, ...queryOf(options.state) };
  const key = [...options.key, parameters];
  const query = useInfiniteQuery({
    queryKey: key,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal, queryKey }) => {
      const page = await options.fetchPage(
        pageParam ? { ...parameters, cursor: pageParam } : parameters,
        signal,
      );
      return overlaid(queryKey, page);
    },
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (old) => old,
    enabled: options.enabled,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return { rows, total: query.data?.pages[0]?.total, query };
}
