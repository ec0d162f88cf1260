import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { command, read, readNow } from '@/api/calls.ts';
import { overlaid, present } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { withBooking, withoutOption } from './model.ts';
import type { Aircraft, Booking, BookingInput } from './types.ts';

export const fetchOptions = (query: Record<string, string>, signal: AbortSignal) =>
  readNow('/api/v1/dispatch/options', { query, signal });

/** What would be briefed; asks nothing until the flight is whole. */
export const previewQuery = (input: BookingInput | null) =>
  queryOptions({
    queryKey: ['options', 'briefing', input],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/dispatch/briefing', { query: { ...input }, signal }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  });

export const bookingsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['bookings', 'list', 'mine', airline],
    queryFn: async ({ signal, queryKey }) =>
      overlaid(
        queryKey,
        await read('/api/v1/bookings', { query: { pilot: 'me', airline, limit: 20 }, signal }),
      ),
  });

export const bookingQuery = (id: string) =>
  queryOptions({
    queryKey: ['bookings', 'one', id],
    queryFn: ({ signal }) => read('/api/v1/bookings/{id}', { path: { id }, signal }),
  });

export async function findAircraft(airline: string, text: string, signal: AbortSignal): Promise<Aircraft[]> {
  const { items } = await read('/api/v1/aircraft', {
    query: { airline, state: 'parked', limit: 12, ...(text && { q: text }) },
    signal,
  });
  return items;
}

interface Booked {
  input: BookingInput;
  ident: string;
  /** What is shown until the server has said yes; null where too little is known of it. */
  provisional: Booking | null;
}

/** Books a flight: it stands among one's bookings at once, and is taken away again if it is refused. */
export function useBook(airline: string, done: (id: string) => void, failed?: (error: Error) => void) {
  return useCommand({
    send: ({ input }: Booked) => command('POST', '/api/v1/bookings', { body: input }),
    touches: ['bookings', 'options', 'aircraft', 'home'],
    optimistic: ({ provisional, input }) =>
      provisional
        ? [
            {
              key: ['bookings', 'list', 'mine', airline],
              apply: (data) => withBooking(data, provisional),
            },
            { key: ['options', 'list'], apply: (data) => withoutOption(data, input.route_id ?? '') },
          ]
        : [],
    done: ({ id }, { ident }) => {
      toast.ok(t('dispatch.booked', { ident }));
      done(id);
    },
    failed,
  });
}

export function useDepart(ident: string) {
  return useCommand({
    send: ({ id, at }: { id: string; at: string }) =>
      command('POST', '/api/v1/bookings/{id}/depart', {
        path: { id },
        body: at ? { block_off_at: at } : {},
      }),
    touches: ['bookings', 'options', 'aircraft', 'live', 'home'],
    done: () => toast.ok(t('dispatch.departed', { ident })),
  });
}

export function useCancelBooking(ident: string) {
  return useCommand({
    send: ({ id, reason }: { id: string; reason: string }) =>
      command('POST', '/api/v1/bookings/{id}/cancel', {
        path: { id },
        body: reason.trim() ? { reason } : {},
      }),
    touches: ['bookings', 'options', 'aircraft', 'live', 'home'],
    done: () => toast.ok(t('dispatch.cancelled', { ident })),
  });
}
