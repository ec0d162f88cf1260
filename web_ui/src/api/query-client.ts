import { QueryCache, QueryClient, type QueryClientConfig, type QueryKey } from '@tanstack/react-query';
import type { Moment } from '@/lib/moment.ts';
import { tieToMoment } from './calls.ts';
import { beingPrepared, positionOf } from './client.ts';
import { overlay } from './positions.ts';
import { ApiError, Unreachable } from './problem.ts';
import { isTouched, parseTopics } from './topics.ts';

/** `meta` of a query that has no past (all its reads are `readNow`): it is one and the same at every moment. */
export const present = { present: true } as const;

interface PastPart {
  as_of: Moment;
}

/** The moment whose data a key names; null for now. */
export function momentOfKey(key: QueryKey): Moment | null {
  const last = key.at(-1);
  return typeof last === 'object' && last !== null && 'as_of' in last ? (last as PastPart).as_of : null;
}

const withoutMoment = (key: QueryKey) => (momentOfKey(key) === null ? key : key.slice(0, -1));

/** Whether two keys name the same thing, perhaps at different moments. */
function isSameThing(a: QueryKey, b: QueryKey): boolean {
  return JSON.stringify(withoutMoment(a)) === JSON.stringify(withoutMoment(b));
}

// Its options differ in types with every query; what is read of them is only what is named here.
interface Options {
  _defaulted?: boolean;
  queryKey?: QueryKey;
  queryFn?: unknown;
  meta?: Record<string, unknown>;
  placeholderData?: unknown;
}
type QueryFunction = (context: { signal: AbortSignal }) => unknown;

function placeholderOf({ placeholderData }: Options, data: unknown, query: unknown): unknown {
  return typeof placeholderData === 'function' ? placeholderData(data, query) : placeholderData;
}

/**
 * The queries as they are at one moment. All moments share one cache, in which the moment is a part of the key: what
 * was and what is never mix, and going back to a moment finds it there.
 */
class MomentClient extends QueryClient {
  readonly #moment: Moment | null;

  constructor(config: QueryClientConfig, moment: Moment | null) {
    super(config);
    this.#moment = moment;
  }

  override defaultQueryOptions(options: never): never {
    const given = options as Options;
    if (given._defaulted) return options;
    const moment = given.meta?.present ? null : this.#moment;
    const { queryKey, queryFn } = given;
    const tied = typeof queryFn === 'function' && {
      queryFn: (context: { signal: AbortSignal }) => {
        tieToMoment(context.signal, moment);
        return (queryFn as QueryFunction)(context);
      },
    };
    const past = moment !== null &&
      queryKey && {
        queryKey: [...queryKey, { as_of: moment } satisfies PastPart],
        staleTime: Number.POSITIVE_INFINITY,
        // A slider goes through hundreds of moments, and most of them are never seen again.
        gcTime: 60_000,
        refetchInterval: false,
        // While a moment is fetched, the one before it stays on the screen; but never another thing.
        placeholderData: (data: unknown, query?: { queryKey: QueryKey }) =>
          query && isSameThing(query.queryKey, queryKey) ? data : placeholderOf(given, data, query),
      };
    return super.defaultQueryOptions({ ...given, ...tied, ...past } as never) as never;
  }
}

const config: QueryClientConfig = {
  queryCache: new QueryCache(),
  /** Server state never grows old by the clock: the live stream says what changed. */
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: (failures, error) => {
        if (isBeingPrepared(error)) return true;
        // A refusal is an answer; only an absent or stumbling server is worth asking again.
        if (error instanceof ApiError && error.status < 500) return false;
        return failures < (error instanceof Unreachable ? 3 : 1);
      },
      retryDelay: (failures, error) =>
        isBeingPrepared(error) ? 600 : Math.min(1_000 * 2 ** failures, 30_000),
    },
    mutations: { retry: false },
  },
};

function isBeingPrepared(error: unknown): boolean {
  return error instanceof ApiError && error.kind === beingPrepared;
}

const now = new MomentClient(config, null);

/** The client of a moment, null for now. */
export function clientAt(moment: Moment | null): QueryClient {
  return moment === null ? now : new MomentClient(config, moment);
}

/** Refetches what is on the screen and touched by the topics, and marks the rest of it for the next visit. */
export function refresh(client: QueryClient, topics: readonly string[]): Promise<void> {
  const set = parseTopics(topics);
  return client.invalidateQueries({
    // What was, was.
    predicate: ({ queryKey }) => momentOfKey(queryKey) === null && isTouched(queryKey, set),
  });
}

/** Wraps a query function so that unconfirmed changes lie over what it read. */
export function overlaid<T>(key: readonly unknown[], data: T): T {
  return momentOfKey(key) === null ? (overlay.over(key, data, positionOf(data)) as T) : data;
}
