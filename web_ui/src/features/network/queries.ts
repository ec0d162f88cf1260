import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
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
    queryFn: ({ signal }) => read('/api/v1/routes/{id}', { path: { id }, signal }),
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
