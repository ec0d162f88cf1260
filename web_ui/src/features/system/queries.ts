import { queryOptions } from '@tanstack/react-query';
import { command, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';

export type SystemState = Schema<'SystemAnswer'>;
export type VerifyCheck = Schema<'VerifyCheck'>;

/** Moves without an event: looked at again while it is on the screen. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/system', { signal }),
  refetchInterval: 5_000,
});

export type PlatformState = Schema<'PlatformSystem'>;
export type Partition = NonNullable<PlatformState['partitions']>[number];

/** Of all airlines together, for whoever hosts them. As on the page of the airlines, whose key this is. */
export const everywhereQuery = queryOptions({
  queryKey: ['hosted', 'system'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/platform/system', { signal }),
  refetchInterval: 5_000,
});

/** The last report, whoever had it made: it is kept. */
export const verificationQuery = queryOptions({
  queryKey: ['verification'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/system/verification', { signal }),
});

export const verify = () => command('POST', '/api/v1/system/verify');

const named = (name: string) => ({ path: { name } });
export const retryProjection = (name: string) =>
  command('POST', '/api/v1/system/projections/{name}/retry', named(name));
export const rebuildProjection = (name: string) =>
  command('POST', '/api/v1/system/projections/{name}/rebuild', named(name));
export const retryPolicy = (name: string) =>
  command('POST', '/api/v1/system/policies/{name}/retry', named(name));
