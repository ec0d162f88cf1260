import { queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';

export type TimeMachine = Schema<'TimeMachine'>;

/** How far one can look back, what happened on which day, and what stands out. */
export const timeMachineQuery = queryOptions({
  queryKey: ['time-machine'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/time-machine', { signal }),
  // The newest event is one of its ends: asked anew whenever somebody looks back.
  staleTime: 0,
});

/** Looking back is quick once the past has been worked out: begin with it before it is needed. */
export const prepare = () => command('POST', '/api/v1/time-machine/prepare');

/** The last thing that had happened at the moment that is looked at. */
export const lastEventQuery = queryOptions({
  queryKey: ['history', 'list', 'last'],
  queryFn: ({ signal }) => read('/api/v1/history', { query: { limit: 1, sort: '-position' }, signal }),
  select: (list) => list.items[0] ?? null,
});
