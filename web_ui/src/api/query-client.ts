import { QueryClient } from '@tanstack/react-query';
import { positionOf } from './client.ts';
import { overlay } from './positions.ts';
import { ApiError, Unreachable } from './problem.ts';
import { isTouched, parseTopics } from './topics.ts';

/** Server state never grows old by the clock: the live stream says what changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => {
          // A refusal is an answer; only an absent or stumbling server is worth asking again.
          if (error instanceof ApiError && error.status < 500) return false;
          return failures < (error instanceof Unreachable ? 3 : 1);
        },
      },
      mutations: { retry: false },
    },
  });
}

/** Refetches what is on the screen and touched by the topics, and marks the rest of it for the next visit. */
export function refresh(client: QueryClient, topics: readonly string[]): Promise<void> {
  const set = parseTopics(topics);
  return client.invalidateQueries({ predicate: (query) => isTouched(query.queryKey, set) });
}

/** Wraps a query function so that unconfirmed changes lie over what it read. */
export function overlaid<T>(key: readonly unknown[], data: T): T {
  return overlay.over(key, data, positionOf(data)) as T;
}
