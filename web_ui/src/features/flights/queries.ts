import { queryOptions } from '@tanstack/react-query';
import { type Ack, command, read, readNow } from '@/api/calls.ts';
import { patchThing } from '@/api/positions.ts';
import { overlaid, present } from '@/api/query-client.ts';
import type { List, PirepState } from '@/api/types.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import type { Aircraft, Finding, ReviewItem } from './types.ts';

export const fetchLogbook = (pilot: string) => (query: Record<string, string>, signal: AbortSignal) =>
  read('/api/v1/pilots/{id}/logbook', { path: { id: pilot }, query, signal });

export const pirepQuery = (id: string) =>
  queryOptions({
    queryKey: ['pireps', 'one', id],
    queryFn: async ({ signal, queryKey }) =>
      overlaid(queryKey, await read('/api/v1/pireps/{id}', { path: { id }, signal })),
  });

export const flightFinanceQuery = (id: string) =>
  queryOptions({
    queryKey: ['pireps', 'one', id, 'finance'],
    queryFn: ({ signal }) => read('/api/v1/pireps/{id}/finance', { path: { id }, signal }),
  });

export const flightHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['history', 'list', 'pireps', id],
    queryFn: ({ signal }) =>
      read('/api/v1/history', {
        query: { subject: `pireps:${id}`, limit: 50, sort: '-position' },
        signal,
      }),
  });

/** Never kept: the next report begins from what the booking says then. */
export const prefillQuery = (booking: string) =>
  queryOptions({
    queryKey: ['pireps', 'prefill', booking],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/pireps/prefill', { query: { booking }, signal }),
    staleTime: 0,
  });

export async function findAircraft(airline: string, text: string, signal: AbortSignal): Promise<Aircraft[]> {
  const { items } = await read('/api/v1/aircraft', {
    query: { airline, limit: 12, ...(text && { q: text }) },
    signal,
  });
  return items;
}

/** For the local clock of an airport that only its code is known of. */
export const airportQuery = (icao: string) =>
  queryOptions({
    queryKey: ['airports', 'one', icao],
    queryFn: ({ signal }) => read('/api/v1/airports/{icao}', { path: { icao }, signal }),
    enabled: icao !== '',
  });

export type Filed = Ack & { state: PirepState; findings: Finding[] };
/** These answer more than the document says of commands: what became of the report. */
const filed = (answer: Promise<Ack>) => answer as Promise<Filed>;

export const filePirep = (body: object) => filed(command('POST', '/api/v1/pireps', { body: body as never }));

export const saveDraft = (id: string, body: object) =>
  filed(command('PATCH', '/api/v1/pireps/{id}', { path: { id }, body: body as never }));

export const fileDraft = (id: string) =>
  filed(command('POST', '/api/v1/pireps/{id}/file', { path: { id }, body: {} }));

export const amend = (id: string, body: object) =>
  filed(command('POST', '/api/v1/pireps/{id}/amend', { path: { id }, body: body as never }));

/** What a decided, withdrawn or filed report changes. */
export const touched = [
  'pireps',
  'review',
  'logbook',
  'bookings',
  'aircraft',
  'home',
  'me',
  'finance',
  'history',
];

export function useComment(id: string) {
  return useCommand({
    send: (text: string) => command('POST', '/api/v1/pireps/{id}/comments', { path: { id }, body: { text } }),
    touches: ['pireps', 'review', 'history'],
  });
}

export function useCancelPirep() {
  return useCommand({
    send: ({ id, reason }: { id: string; ident: string; reason: string }) =>
      command('POST', '/api/v1/pireps/{id}/cancel', {
        path: { id },
        body: reason.trim() ? { reason } : {},
      }),
    touches: touched,
    done: (_, { ident }) => toast.ok(t('flights.cancelled', { ident })),
  });
}

export type Decision = 'accept' | 'reject' | 'reverse' | 'review';
export interface Deciding {
  id: string;
  ident: string;
  decision: Decision;
  reason?: string;
}

const outcome: Record<Decision, PirepState> = {
  accept: 'accepted',
  reject: 'rejected',
  reverse: 'in_review',
  review: 'in_review',
};

/** Decides on a report. The queue and the page show the outcome at once. */
export function useDecide() {
  return useCommand({
    send: sendDecision,
    touches: touched,
    // A reason may be refused, so only what needs none is shown before the server has said yes.
    optimistic: ({ id, decision, reason }) =>
      reason !== undefined
        ? []
        : [
            {
              key: ['review'],
              apply: (data) =>
                decision === 'accept'
                  ? withoutReport(data, id)
                  : patchThing(data, id, (pirep) => ({ ...pirep, state: outcome[decision] })),
            },
            {
              key: ['pireps', 'one', id],
              apply: (data) =>
                patchThing(data, id, (pirep) => ({ ...pirep, state: outcome[decision], actions: [] })),
            },
          ],
    done: (_, { ident, decision }) => {
      if (decision === 'accept') toast.ok(t('flights.acceptedToast', { ident }));
      else if (decision === 'reject') toast.ok(t('flights.rejectedToast', { ident }));
      else if (decision === 'reverse') toast.ok(t('flights.reversedToast', { ident }));
      else toast.ok(t('flights.reviewToast', { ident }));
    },
    failed: (error, { reason }) => {
      // A refused reason stands on its field; what has no form needs a toast.
      if (reason === undefined) toast.error(error);
    },
  });
}

function sendDecision({ id, decision, reason = '' }: Deciding): Promise<Ack> {
  const path = { id };
  const words = reason.trim();
  // Where a reason is needed and none was given, the server says so on its field.
  if (decision === 'accept')
    return command('POST', '/api/v1/pireps/{id}/accept', { path, body: words ? { reason: words } : {} });
  if (decision === 'reject')
    return command('POST', '/api/v1/pireps/{id}/reject', { path, body: { reason: words } });
  if (decision === 'reverse')
    return command('POST', '/api/v1/pireps/{id}/reverse', { path, body: { reason: words } });
  return command('POST', '/api/v1/pireps/{id}/review', { path, body: {} });
}

function withoutReport(data: unknown, id: string): unknown {
  if (typeof data !== 'object' || data === null || !('items' in data)) return data;
  const list = data as List<ReviewItem>;
  const items = list.items.filter((item) => item.id !== id);
  return items.length === list.items.length ? data : { ...list, items, total: list.total - 1 };
}

export type ReviewQueue = List<ReviewItem> & { oldest_filed_at: string | null };

export const reviewQuery = (airline: string) =>
  queryOptions({
    queryKey: ['review', 'list', airline],
    queryFn: async ({ signal, queryKey }) =>
      overlaid(
        queryKey,
        await read('/api/v1/review', { query: { airline, limit: 200, sort: '-findings_failed' }, signal }),
      ),
  });
