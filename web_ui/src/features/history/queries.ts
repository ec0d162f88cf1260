import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/calls.ts';

export type HistoryDetail = Schema<'HistoryDetail'>;

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['history', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/history/{event_id}', { path: { event_id: id }, signal }),
  });

/** Everything that followed from an event, directly or not; the first hundred of it. */
export const followersQuery = (id: string) =>
  queryOptions({
    queryKey: ['history', 'list', 'followers', id],
    queryFn: ({ signal }) =>
      read('/api/v1/history', { query: { cause: id, sort: 'position', limit: 100 }, signal }),
  });

/** Who can have done something, for those who manage the users. */
export const peopleQuery = queryOptions({
  queryKey: ['users', 'list', 'names'],
  queryFn: ({ signal }) => read('/api/v1/users', { query: { limit: 200 }, signal }),
});
