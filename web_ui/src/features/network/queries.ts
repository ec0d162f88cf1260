import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { patchThing } from '@/api/positions.ts';
import { overlaid, present } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { filled } from '@/lib/filled.ts';

export type Route = Schema<'RouteAnswer'>;
export type Airport = Schema<'AirportAnswer'>;
export type AirportRow = Schema<'AirportRow'>;
export type Estimate = Schema<'Estimate'>;
export type RouteBody = Schema<'RouteBody'>;
type Listing = Record<string, string>;

export const fetchRoutes = (query: Listing, signal: AbortSignal) => read('/api/v1/routes', { query, signal });
export const fetchAirports = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/airports', { query, signal });

export const routeQuery = (id: string) =>
  queryOptions({
    queryKey: ['routes', 'one', id],
    queryFn: async ({ signal, queryKey }) =>
      overlaid(queryKey, await read('/api/v1/routes/{id}', { path: { id }, signal })),
  });

export const departuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['routes', 'one', id, 'departures'],
    queryFn: ({ signal }) => read('/api/v1/routes/{id}/departures', { path: { id }, signal }),
  });

/** The network's picture: the home screen's map, which knows hubs, parked aircraft and pairs. */
export const networkMapQuery = (airline: string) =>
  queryOptions({
    queryKey: ['home', airline],
    queryFn: ({ signal }) => read('/api/v1/home', { query: { airline }, signal }),
  });

export const airportQuery = (icao: string, airline: string | undefined) =>
  queryOptions({
    queryKey: ['airports', 'one', icao, airline ?? ''],
    queryFn: ({ signal }) =>
      read('/api/v1/airports/{icao}', { path: { icao }, query: airline ? { airline } : {}, signal }),
  });

export const subfleetsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'list', 'all', airline],
    queryFn: ({ signal }) => read('/api/v1/subfleets', { query: { airline, limit: 200 }, signal }),
  });

export const countriesQuery = queryOptions({
  queryKey: ['catalog', 'countries'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/catalog', { signal }),
  select: (catalog) => catalog.countries,
  staleTime: Number.POSITIVE_INFINITY,
});

export const flightTypesQuery = queryOptions({
  queryKey: ['flight-types'],
  queryFn: ({ signal }) => read('/api/v1/flight-types', { signal }),
});

export const estimateQuery = (query: {
  departure: string;
  arrival: string;
  airline: string;
  subfleets: string;
  departure_time: string;
}) =>
  queryOptions({
    queryKey: ['routes', 'estimate', query],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/routes/estimate', {
        query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '')),
        signal,
      }),
    enabled: query.departure !== '' && query.arrival !== '' && query.departure !== query.arrival,
    placeholderData: keepPreviousData,
    retry: false,
  });

export const keyQuery = (query: {
  airline: string;
  flight_number: number | null;
  code: string;
  leg: number | null;
  except: string;
}) =>
  queryOptions({
    queryKey: ['routes', 'key', query],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/routes/check-key', {
        query: Object.fromEntries(
          Object.entries(query).filter(([, value]) => value !== '' && value !== null),
        ),
        signal,
      }),
    enabled: query.flight_number !== null && query.flight_number > 0,
    retry: false,
  });

export const openRoute = (body: Schema<'OpenRouteBody'>) =>
  command('POST', '/api/v1/routes', { body: filled(body) });
export const changeRoute = (id: string, body: RouteBody) =>
  command('PATCH', '/api/v1/routes/{id}', { path: { id }, body });
export const openReturn = (id: string, flight_number: number | null) =>
  command('POST', '/api/v1/routes/{id}/return', {
    path: { id },
    body: filled({ flight_number }) as Schema<'ReturnBody'>,
  });
export const closeRoute = (id: string, reason: string) =>
  command('POST', '/api/v1/routes/{id}/close', { path: { id }, body: { reason } });

const sendActive = (route: Route, active: boolean) =>
  active
    ? command('POST', '/api/v1/routes/{id}/activate', { path: { id: route.id } })
    : command('POST', '/api/v1/routes/{id}/deactivate', { path: { id: route.id } });

export function useSetActive() {
  return useCommand({
    send: ({ route, active }: { route: Route; active: boolean }) => sendActive(route, active),
    touches: ['routes', 'home'],
    optimistic: ({ route, active }) => [
      {
        key: ['routes'],
        apply: (data) =>
          patchThing(data, route.id, (one) => ({
            ...one,
            status: active ? 'active' : 'inactive',
            actions: [],
          })),
      },
    ],
    done: (_, { route, active }) =>
      toast.ok(
        active
          ? t('network.activated', { ident: route.ident })
          : t('network.deactivated', { ident: route.ident }),
      ),
    failed: (error) => toast.error(error),
  });
}

export const setPrices = (icao: string, body: Schema<'OverrideBody'>) =>
  command('PUT', '/api/v1/airports/{icao}/override', { path: { icao }, body });
export const resetPrices = (icao: string) =>
  command('DELETE', '/api/v1/airports/{icao}/override', { path: { icao } });

export type ManyAction = Schema<'EditBody'>['action'];
export type PlanBody = Schema<'PlanBody'>;
export type Plan = Schema<'PlanAnswer'>;
export type PlanRow = Plan['rows'][number];
export type RowBody = Schema<'RowBody'>;
export type Traffic = Schema<'TrafficAnswer'>;
export type Performance = Schema<'PerformanceAnswer'>;

/** A week of the schedule, by the filters of the list. */
export const weekQuery = (query: Record<string, string>) =>
  queryOptions({
    queryKey: ['routes', 'week', query],
    queryFn: ({ signal }) => read('/api/v1/routes/timetable', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const trafficQuery = (icao: string, airline: string | undefined) =>
  queryOptions({
    queryKey: ['airports', 'traffic', icao, airline ?? ''],
    queryFn: ({ signal }) =>
      read('/api/v1/airports/{icao}/traffic', { path: { icao }, query: airline ? { airline } : {}, signal }),
  });

export const performanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['routes', 'one', id, 'performance'],
    queryFn: ({ signal }) => read('/api/v1/routes/{id}/performance', { path: { id }, signal }),
  });

export const fetchSpokes = (query: Record<string, string>, signal?: AbortSignal) =>
  read('/api/v1/routes/spokes', { query, signal });

/** What a pattern or edited rows would be; nothing is written by asking. */
export const planRoutes = (body: PlanBody) => command('POST', '/api/v1/routes/plan', { body });
export const openRoutes = (body: Schema<'BulkBody'>) => command('POST', '/api/v1/routes/bulk', { body });
/** What a change of many would do to each, and what it would break. */
export const previewMany = (body: Schema<'EditBody'>) =>
  command('POST', '/api/v1/routes/change-many/preview', { body });
export type ManyPreview = Schema<'EditPreview'>;
export type ManyRow = ManyPreview['rows'][number];
export const changeMany = (body: Schema<'EditBody'>) =>
  command('POST', '/api/v1/routes/change-many', { body });
