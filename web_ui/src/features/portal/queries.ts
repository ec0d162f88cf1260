import { queryOptions } from '@tanstack/react-query';
import { command, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';

export type MyAirline = Schema<'MyAirline'>;

export const platformQuery = queryOptions({
  queryKey: ['platform'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/platform', { signal }),
});

export const myAirlinesQuery = queryOptions({
  queryKey: ['platform', 'session'],
  meta: present,
  queryFn: async ({ signal }) => (await readNow('/api/v1/platform/session', { signal })).airlines,
  staleTime: 0,
});

export const signIn = (email: string, password: string) =>
  command('POST', '/api/v1/platform/session', { body: { email, password } });

export const signOut = () => command('DELETE', '/api/v1/platform/session');

export const switchTo = (slug: string) => command('POST', '/api/v1/platform/switch', { body: { slug } });
