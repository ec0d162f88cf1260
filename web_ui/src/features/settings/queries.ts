import { queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { api, ok } from '@/api/client.ts';
import { overlaid, present } from '@/api/query-client.ts';
import { filled } from '@/lib/filled.ts';

export type Airline = Schema<'AirlineAnswer'>;
export type Setting = Schema<'Setting'>;
export type SettingValue = Setting['value'];

export const airlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['airlines', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/airlines/{id}', { path: { id }, signal }),
  });

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/catalog', { signal }),
});

/** Owners and staff: those whose abilities differ. */
export const membersQuery = queryOptions({
  queryKey: ['users', 'list', 'members'],
  queryFn: async ({ queryKey, signal }) =>
    overlaid(
      queryKey,
      await read('/api/v1/users', {
        query: { role: 'owner,staff', status: 'active', sort: 'display_name', limit: 200 },
        signal,
      }),
    ),
});

export const setRole = (id: string, body: Schema<'RoleBody'>) =>
  command('POST', '/api/v1/users/{id}/role', { path: { id }, body });

/** The rules of one airline, or the defaults of all when no airline is named. */
export const rulesQuery = (airline: string | null) =>
  queryOptions({
    queryKey: ['settings', 'list', airline ?? ''],
    queryFn: ({ signal }) =>
      airline === null
        ? read('/api/v1/settings', { signal })
        : read('/api/v1/airlines/{id}/settings', { path: { id: airline }, signal }),
  });

export const saveRules = (airline: string | null, changes: Record<string, SettingValue | null>) =>
  airline === null
    ? command('PATCH', '/api/v1/settings', { body: { changes } })
    : command('PATCH', '/api/v1/airlines/{id}/settings', { path: { id: airline }, body: { changes } });

export const changeAirline = (id: string, body: Schema<'ChangeAirlineBody'>) =>
  command('PATCH', '/api/v1/airlines/{id}', { path: { id }, body });

export const foundAirline = (body: Schema<'AirlineBody'>) =>
  command('POST', '/api/v1/airlines', { body: filled(body) });

export const openHub = (id: string, icao: string) =>
  command('POST', '/api/v1/airlines/{id}/hubs', { path: { id }, body: filled({ icao }) });
export const closeHub = (id: string, icao: string) =>
  command('DELETE', '/api/v1/airlines/{id}/hubs/{icao}', { path: { id, icao } });

/** Sends a picture as it is; the server looks at its content, whatever its name says. */
export const putLogo = (id: string, picture: File) =>
  ok(
    api.PUT('/api/v1/airlines/{id}/logo', {
      params: { path: { id } },
      body: picture as never,
      bodySerializer: (body: unknown) => body as File,
      headers: { 'Content-Type': picture.type || 'application/octet-stream' },
    } as never),
  );
export const removeLogo = (id: string) => command('DELETE', '/api/v1/airlines/{id}/logo', { path: { id } });
