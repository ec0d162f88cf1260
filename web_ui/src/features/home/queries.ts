import { queryOptions } from '@tanstack/react-query';
import { read, type Schema } from '@/api/calls.ts';

export type Home = Schema<'Home'>;
export type LiveFlight = Schema<'LiveFlight'>;

const airlineParameter = (airline: string | undefined) => (airline ? { airline } : {});

export const homeQuery = (airline: string | undefined) =>
  queryOptions({
    queryKey: ['home', airline ?? ''],
    queryFn: ({ signal }) => read('/api/v1/home', { query: airlineParameter(airline), signal }),
  });

export const liveQuery = (airline: string | undefined) =>
  queryOptions({
    queryKey: ['live', airline ?? ''],
    queryFn: ({ signal }) => read('/api/v1/flights/live', { query: airlineParameter(airline), signal }),
  });

export const recentHistoryQuery = queryOptions({
  queryKey: ['history', 'list', 'home'],
  queryFn: ({ signal }) => read('/api/v1/history', { query: { limit: 10 }, signal }),
});

export const departuresQuery = (airline: string | undefined) =>
  queryOptions({
    queryKey: ['routes', 'departures', airline ?? ''],
    queryFn: ({ signal }) => read('/api/v1/departures', { query: airlineParameter(airline), signal }),
    // What has left goes from the board.
    refetchInterval: 60_000,
  });

/** The cash of the days from one to the other, for who may see it. */
export const cashQuery = (airline: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['finance', 'trend', airline, from, to],
    queryFn: ({ signal }) => read('/api/v1/finance/cash', { query: { airline, from, to }, signal }),
  });
