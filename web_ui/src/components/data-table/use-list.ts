import { type QueryFunctionContext, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { overlaid } from '@/api/query-client.ts';
import { queryOf, type TableState } from '@/lib/table-state.ts';
import type { Page } from './columns.ts';
import { pageOf, pagesOf, rowsOfPage } from './pages.ts';

export interface List<Row> {
  /** The rows from the top that are there, up to the first gap. */
  rows: Row[];
  /** How many rows match. */
  total: number | undefined;
  /** How many rows there are to scroll through, fetched or not. */
  count: number;
  /** The row at a place of the whole list; undefined while it is not there yet. */
  rowAt: (index: number) => Row | undefined;
  /** What is on the screen now: these rows are fetched and kept up to date. */
  show: (first: number, last: number) => void;
  /** All rows from one place to another, fetched where they are not there; `onRows` is told how many there are so far. */
  load: (first: number, last: number, onRows?: (count: number) => void) => Promise<Row[]>;
  /** All rows that were fetched, wherever they stand. */
  known: () => Row[];
  /** Changes when another list is asked for: other filters, another order. */
  identity: string;
  query: {
    data: { pages: Page<Row>[] } | undefined;
    error: Error | null;
    isPending: boolean;
    isError: boolean;
    isFetching: boolean;
    /** What is shown is still the list before this one. */
    isPlaceholderData: boolean;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => void;
    refetch: () => void;
  };
}

interface Wanted {
  identity: string;
  /** The pages on the screen, and how many are wanted from the top on without a gap. */
  first: number;
  last: number;
  whole: number;
}

/**
 * A list of the API of any length, as its state in the address asks for it: the pages that are looked at are fetched.
 *
 * `key` starts with the topic that refreshes it (`['aircraft', 'list']`); `fetchPage` gets the parameters to send. While
 * another list is fetched, the old rows stay on the screen. Only pages on the screen are refreshed by the live stream.
 */
export function useList<Row>(options: {
  key: readonly unknown[];
  state: TableState;
  /** Parameters that the address does not hold: the airline, the subject of the page. */
  fixed?: Record<string, string>;
  fetchPage: (query: Record<string, string>, signal: AbortSignal) => Promise<Page<Row>>;
  enabled?: boolean;
}): List<Row> {
  const client = useQueryClient();
  const parameters = { ...options.fixed, ...queryOf(options.state) };
  const base = [...options.key, parameters];
  const identity = JSON.stringify(base);
  const [wanted, setWanted] = useState<Wanted>({ identity, first: 0, last: 0, whole: 1 });
  const asked = wanted.identity === identity ? wanted : { identity, first: 0, last: 0, whole: 1 };

  const pageQuery = (page: number) => ({
    queryKey: [...base, { page }],
    queryFn: async ({ signal, queryKey }: QueryFunctionContext) => {
      const place = page > 0 && { offset: String(page * rowsOfPage) };
      const query = { ...parameters, limit: String(rowsOfPage), ...place };
      return overlaid(queryKey, await options.fetchPage(query, signal));
    },
    enabled: options.enabled,
  });
  const top = useQuery({ ...pageQuery(0), placeholderData: (old: Page<Row> | undefined) => old });
  const ended = top.isPlaceholderData || !top.data || top.data.next_cursor === null;
  const beyond = ended ? [] : pagesOf(asked, Math.ceil(top.data.total / rowsOfPage));
  const others = useQueries({ queries: beyond.map(pageQuery) });

  const answers = new Map<number, Page<Row>>();
  if (top.data) answers.set(0, top.data);
  let newest = top;
  for (const [index, other] of others.entries()) {
    if (other.data) answers.set(beyond[index] ?? 0, other.data);
    if (other.dataUpdatedAt > newest.dataUpdatedAt) newest = other as typeof top;
  }
  const total = newest.data?.total;
  // A first page that is all there is may say more than it gives: what cannot be gone on with ends here.
  const count = top.data ? (top.data.next_cursor === null ? top.data.items.length : (total ?? 0)) : 0;

  const pageAt = (page: number): Page<Row> | undefined => {
    const known = answers.get(page);
    if (known || ended) return known;
    // What was seen before is shown until it is asked for again.
    const seen = client.getQueryData<Page<Row>>(pageQuery(page).queryKey);
    if (seen) answers.set(page, seen);
    return seen;
  };
  const fromTop: Page<Row>[] = [];
  for (let page = 0; page < asked.whole; page++) {
    const found = answers.get(page);
    if (!found) break;
    fromTop.push(found);
  }
  const joined = fromTop.length;
  const rows = useJoined(fromTop);

  const failed = others.find((other) => other.isError);
  return {
    rows,
    total,
    count,
    identity,
    rowAt: (index) => pageAt(pageOf(index))?.items[index % rowsOfPage],
    show: (first, last) => {
      const next = { ...asked, first: pageOf(first), last: pageOf(last) };
      if (next.first !== asked.first || next.last !== asked.last) setWanted(next);
    },
    load: async (first, last, onRows) => {
      const found: Row[] = [];
      for (let page = pageOf(first); page <= pageOf(last); page++) {
        const answer = await client.fetchQuery<Page<Row>>(pageQuery(page) as never);
        found.push(
          ...answer.items.slice(Math.max(0, first - page * rowsOfPage), last + 1 - page * rowsOfPage),
        );
        onRows?.(found.length);
      }
      return found;
    },
    known: () =>
      Array.from({ length: Math.ceil(count / rowsOfPage) }, (_, page) => pageAt(page)?.items ?? []).flat(),
    query: {
      data: top.data && { pages: fromTop },
      error: top.error ?? failed?.error ?? null,
      isPending: top.isPending,
      isError: top.isError || failed !== undefined,
      isFetching: top.isFetching || others.some((other) => other.isFetching),
      isPlaceholderData: top.isPlaceholderData,
      hasNextPage: !ended && rows.length < count,
      isFetchingNextPage: joined < asked.whole && others.some((other) => other.isFetching),
      fetchNextPage: () => setWanted({ ...asked, whole: Math.max(asked.whole, joined) + 1 }),
      refetch: () => {
        void top.refetch();
        for (const other of others) void other.refetch();
      },
    },
  };
}

/** The rows of pages, the same array while the pages are the same. */
function useJoined<Row>(pages: readonly Page<Row>[]): Row[] {
  const held = useRef<{ pages: readonly Page<Row>[]; rows: Row[] }>({ pages: [], rows: [] });
  const before = held.current;
  if (pages.length !== before.pages.length || pages.some((page, index) => page !== before.pages[index])) {
    held.current = { pages, rows: pages.flatMap((page) => page.items) };
  }
  return held.current.rows;
}
