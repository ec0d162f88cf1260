import { queryOptions } from '@tanstack/react-query';
import { type Ack, command, read, readNow } from '@/api/calls.ts';
import { api, ok } from '@/api/client.ts';
import { present } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import type { Pirep } from './types.ts';

const touched = ['pireps', 'review', 'history'];
/** As many as a screen can tell apart, with room to look at a part of it. */
const points = 10_000;
export const maxTrackBytes = 32 * 1024 * 1024;

/** Tracks never change, only which one a flight has: what it says of it in short tells them apart. */
export const trackQuery = (pirep: Pick<Pirep, 'id' | 'recorded'>) =>
  queryOptions({
    queryKey: [
      'track',
      pirep.id,
      pirep.recorded && `${pirep.recorded.source} ${pirep.recorded.points} ${pirep.recorded.size_bytes}`,
    ],
    queryFn: ({ signal }) =>
      read('/api/v1/pireps/{id}/track', { path: { id: pirep.id }, query: { points }, signal }),
    enabled: pirep.recorded !== null,
    retry: false,
  });

export const sharedFlightQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared-flight', token],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/public/flights/{token}', { path: { token }, signal }),
    retry: false,
  });

export function useAddTrack() {
  return useCommand({
    send: ({ id, file }: { id: string; ident: string; file: File }) =>
      ok(
        api.PUT('/api/v1/pireps/{id}/track', {
          params: { path: { id } },
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { 'Content-Type': 'application/octet-stream' },
        } as never),
      ) as Promise<Ack>,
    touches: touched,
    done: (_, { ident }) => toast.ok(t('flight.trackAdded', { ident })),
  });
}

export function useRemoveTrack() {
  return useCommand({
    send: ({ id }: { id: string; ident: string }) =>
      command('DELETE', '/api/v1/pireps/{id}/track', { path: { id } }),
    touches: touched,
    done: (_, { ident }) => toast.ok(t('flight.trackRemoved', { ident })),
  });
}

export function useShare() {
  return useCommand({
    send: ({ id }: { id: string; ident: string }) =>
      command('POST', '/api/v1/pireps/{id}/link', { path: { id }, body: {} }),
    touches: touched,
    done: (_, { ident }) => toast.ok(t('flight.shared', { ident })),
    failed: (error) => toast.error(error),
  });
}

export function useStopSharing() {
  return useCommand({
    send: ({ id }: { id: string; ident: string }) =>
      command('DELETE', '/api/v1/pireps/{id}/link', { path: { id } }),
    touches: touched,
    done: (_, { ident }) => toast.ok(t('flight.shareStopped', { ident })),
    failed: (error) => toast.error(error),
  });
}
