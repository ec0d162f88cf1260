import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { patchThing } from '@/api/positions.ts';
import { overlaid, present } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { filled } from '@/lib/filled.ts';
import type { AircraftVerb } from './actions.ts';

export type Aircraft = Schema<'AircraftAnswer'>;
export type Subfleet = Schema<'SubfleetAnswer'>;
export type Template = Schema<'TemplateAnswer'>;
export type Quote = Schema<'QuoteAnswer'>;
export type SubfleetChanges = Schema<'SubfleetTermsBody'>;
export type LifeEntry = Schema<'LifeEntry'>;
export type AircraftStatistics = Schema<'AircraftStatistics'>;
type Listing = Record<string, string>;

export const fetchAircraft = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/aircraft', { query, signal });
export const fetchSubfleets = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/subfleets', { query, signal });
export const fetchFlights = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/pireps', { query, signal });

const boardPages = 5;

/** All aircraft of the airline at once, for the board; a very large fleet is cut off and says so. */
export const boardQuery = (airline: string) =>
  queryOptions({
    queryKey: ['aircraft', 'list', 'board', airline],
    queryFn: async ({ signal, queryKey }) => {
      const items: Aircraft[] = [];
      let cursor: string | null = null;
      let total = 0;
      for (let page = 0; page < boardPages; page++) {
        const found: Awaited<ReturnType<typeof fetchAircraft>> = await read('/api/v1/aircraft', {
          query: { airline, limit: 200, sort: 'location', ...(cursor && { cursor }) },
          signal,
        });
        items.push(...found.items);
        total = found.total;
        cursor = found.next_cursor;
        if (cursor === null) break;
      }
      return overlaid(queryKey, { items, total });
    },
  });

export const aircraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['aircraft', 'one', id],
    queryFn: async ({ signal, queryKey }) =>
      overlaid(queryKey, await read('/api/v1/aircraft/{id}', { path: { id }, signal })),
  });

/** An aircraft's life story, the newest first, page by page. */
export const lifeQuery = (id: string, kind: string) =>
  infiniteQueryOptions({
    queryKey: ['aircraft', 'life', id, kind],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      read('/api/v1/aircraft/{id}/life', {
        path: { id },
        query: { limit: 60, ...(kind && { kind }), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });

export const statisticsQuery = (id: string) =>
  queryOptions({
    queryKey: ['aircraft', 'statistics', id],
    queryFn: ({ signal }) => read('/api/v1/aircraft/{id}/statistics', { path: { id }, signal }),
  });

export const subfleetsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'list', 'all', airline],
    queryFn: ({ signal }) => read('/api/v1/subfleets', { query: { airline, limit: 200 }, signal }),
  });

/** Result and block time by subfleet, from a day on. */
export const subfleetProfitQuery = (airline: string, from: string) =>
  queryOptions({
    queryKey: ['finance', 'profit', 'subfleets', airline, from],
    queryFn: ({ signal }) =>
      read('/api/v1/finance/profit-and-loss', { query: { airline, group_by: 'subfleet', from }, signal }),
  });

export const subfleetQuery = (id: string) =>
  queryOptions({
    queryKey: ['subfleets', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/subfleets/{id}', { path: { id }, signal }),
  });

export const quoteQuery = (icao: string, airline: string) =>
  queryOptions({
    queryKey: ['finance', 'quote', icao, airline],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/aircraft-types/{icao}/quote', { path: { icao }, query: { airline }, signal }),
    enabled: icao !== '',
  });

export const templateOf = (type: string, airline: string) => ({
  queryKey: ['subfleets', 'template', type, airline],
  meta: present,
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    readNow('/api/v1/subfleets/template', { query: { type, airline }, signal }),
});
export const templateQuery = (type: string, airline: string) =>
  queryOptions({ ...templateOf(type, airline), enabled: type !== '' });

/** Free registrations of a country; an empty list where its form is not known. */
export const registrationsQuery = (country: string) =>
  queryOptions({
    queryKey: ['aircraft', 'registrations', country],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/registrations/suggest', { query: { country, count: 4 }, signal }),
    retry: false,
  });

export const airlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['airlines', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/airlines/{id}', { path: { id }, signal }),
  });

export const createSubfleet = ({ notes_on: _, ...body }: Template) =>
  command('POST', '/api/v1/subfleets', { body: body as Schema<'SubfleetBody'> });

export const buyAircraft = (body: Schema<'BuyBody'>) =>
  command('POST', '/api/v1/aircraft', { body: filled(body) });

export const changeAircraft = (id: string, body: Schema<'ChangeBody'>) =>
  command('PATCH', '/api/v1/aircraft/{id}', { path: { id }, body });

export const sellAircraft = (id: string, price_minor: number | null) =>
  command('POST', '/api/v1/aircraft/{id}/sell', { path: { id }, body: { price_minor } });

export const storeAircraft = (id: string, reason: string) =>
  command('POST', '/api/v1/aircraft/{id}/store', { path: { id }, body: filled({ reason }) });

export const retireAircraft = (id: string, reason: string) =>
  command('POST', '/api/v1/aircraft/{id}/retire', { path: { id }, body: filled({ reason }) });

export const moveAircraft = (id: string, location: string, reason: string) =>
  command('POST', '/api/v1/aircraft/{id}/move', { path: { id }, body: filled({ location, reason }) });

export const startMaintenance = (id: string, reason: string, until: string | null) =>
  command('POST', '/api/v1/aircraft/{id}/maintenance/start', {
    path: { id },
    body: filled({ reason, until }),
  });

/** Sends one verb for one aircraft; what it needs beside that is in `words`. */
export function actOn(
  id: string,
  verb: AircraftVerb,
  words: { reason: string; location: string; until: string },
) {
  const path = { id };
  switch (verb) {
    case 'move':
      return moveAircraft(id, words.location, words.reason);
    case 'maintenance/start':
      return startMaintenance(id, words.reason, words.until || null);
    case 'maintenance/end':
      return command('POST', '/api/v1/aircraft/{id}/maintenance/end', { path });
    case 'store':
      return storeAircraft(id, words.reason);
    case 'unstore':
      return command('POST', '/api/v1/aircraft/{id}/unstore', { path });
    case 'sell':
      return sellAircraft(id, null);
    default:
      throw new Error(`${verb} is not for several aircraft`);
  }
}

export const undoCommand = (commandId: string) =>
  command('POST', '/api/v1/history/commands/{command_id}/undo', {
    path: { command_id: commandId },
    body: {},
  });

/** Commands that need no further words: sent at once. */
export function useAircraftCommand() {
  return useCommand({
    send: ({ aircraft, verb }: { aircraft: Aircraft; verb: 'unstore' | 'maintenance/end' }) =>
      verb === 'unstore'
        ? command('POST', '/api/v1/aircraft/{id}/unstore', { path: { id: aircraft.id } })
        : command('POST', '/api/v1/aircraft/{id}/maintenance/end', { path: { id: aircraft.id } }),
    touches: ['aircraft', 'home'],
    optimistic: ({ aircraft }) => [
      {
        key: ['aircraft'],
        apply: (data) => patchThing(data, aircraft.id, (one) => ({ ...one, state: 'parked', actions: [] })),
      },
    ],
    done: (_, { aircraft, verb }) =>
      toast.ok(
        verb === 'unstore'
          ? t('fleet.unstored', { registration: aircraft.registration })
          : t('fleet.maintenanceEnded', { registration: aircraft.registration }),
      ),
    failed: (error) => toast.error(error),
  });
}

export const changeSubfleet = (id: string, body: SubfleetChanges) =>
  command('PATCH', '/api/v1/subfleets/{id}', { path: { id }, body });

export const retireSubfleet = (id: string) =>
  command('POST', '/api/v1/subfleets/{id}/retire', { path: { id } });
