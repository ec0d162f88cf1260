import { queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { filled } from '@/lib/filled.ts';

export type Aircraft = Schema<'AircraftAnswer'>;
export type Subfleet = Schema<'SubfleetAnswer'>;
export type Template = Schema<'TemplateAnswer'>;
export type Quote = Schema<'QuoteAnswer'>;
export type SubfleetChanges = Schema<'SubfleetTermsBody'>;
type Listing = Record<string, string>;

export const fetchAircraft = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/aircraft', { query, signal });
export const fetchSubfleets = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/subfleets', { query, signal });
export const fetchFlights = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/pireps', { query, signal });

/** All aircraft of the airline at once, for the board. */
export const boardQuery = (airline: string) =>
  queryOptions({
    queryKey: ['aircraft', 'list', 'board', airline],
    queryFn: ({ signal }) =>
      read('/api/v1/aircraft', { query: { airline, limit: 200, sort: 'location' }, signal }),
  });

export const aircraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['aircraft', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/aircraft/{id}', { path: { id }, signal }),
  });

export const subfleetsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'list', 'all', airline],
    queryFn: ({ signal }) => read('/api/v1/subfleets', { query: { airline, limit: 200 }, signal }),
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

/** Commands that need no further words: sent at once. */
export function useAircraftCommand() {
  return useCommand({
    send: ({ aircraft, verb }: { aircraft: Aircraft; verb: 'unstore' | 'maintenance/end' }) =>
      verb === 'unstore'
        ? command('POST', '/api/v1/aircraft/{id}/unstore', { path: { id: aircraft.id } })
        : command('POST', '/api/v1/aircraft/{id}/maintenance/end', { path: { id: aircraft.id } }),
    touches: ['aircraft', 'home'],
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
