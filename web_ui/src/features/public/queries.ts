import { queryOptions } from '@tanstack/react-query';
import { readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';

export type PublicAirline = Schema<'PublicAirline'>;
export type PublicCard = Schema<'PublicCard'>;
export type PublicFlight = Schema<'PublicFlight'>;
export type PublicLiveFlight = Schema<'PublicLiveFlight'>;
export type PublicPilot = Schema<'PublicPilot'>;

/** Strangers have no live stream: what moves is asked for again, while somebody looks. */
const liveMs = 15_000;
const restMs = 60_000;

export const directoryQuery = queryOptions({
  queryKey: ['public', 'list'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/public/airlines', { signal }),
  staleTime: 0,
});

export const publicAirlineQuery = (code: string) =>
  queryOptions({
    queryKey: ['public', 'one', code],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/public/airlines/{code}', { path: { code }, signal }),
    staleTime: 0,
    refetchInterval: restMs,
  });

export const publicLiveQuery = (code: string) =>
  queryOptions({
    queryKey: ['public', 'live', code],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/public/airlines/{code}/live', { path: { code }, signal }),
    staleTime: 0,
    refetchInterval: liveMs,
  });

export const publicRosterQuery = (code: string) =>
  queryOptions({
    queryKey: ['public', 'roster', code],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/public/airlines/{code}/roster', { path: { code }, signal }),
    staleTime: 0,
    refetchInterval: restMs,
  });
