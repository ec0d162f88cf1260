import { queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { patchThing } from '@/api/positions.ts';
import { overlaid, present } from '@/api/query-client.ts';
import { useCommand } from '@/api/use-command.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { filled } from '@/lib/filled.ts';
import type { PlainVerb } from './model.ts';

export type Pilot = Schema<'PilotAnswer'>;
export type Rank = Schema<'RankAnswer'>;
export type User = Schema<'UserRow'>;
export type Invitation = Schema<'InvitationRow'>;
export type Statistics = Schema<'PilotStatistics'>;
export type RankPreview = Schema<'RankPreview'>;
export type LedgerRow = Schema<'LedgerRow'>;
export type Flight = Schema<'PirepSummary'>;
type Listing = Record<string, string>;

export const fetchPilots = (query: Listing, signal: AbortSignal) => read('/api/v1/pilots', { query, signal });
export const fetchUsers = (query: Listing, signal: AbortSignal) => read('/api/v1/users', { query, signal });
export const fetchInvitations = (query: Listing, signal: AbortSignal) =>
  readNow('/api/v1/invitations', { query, signal });
export const fetchLedger = (pilot: string) => (query: Listing, signal: AbortSignal) =>
  read('/api/v1/pilots/{id}/ledger', { path: { id: pilot }, query, signal });
export const fetchFlights = (query: Listing, signal: AbortSignal) =>
  read('/api/v1/pireps', { query, signal });

export const pilotQuery = (id: string) =>
  queryOptions({
    queryKey: ['pilots', 'one', id],
    queryFn: async ({ signal, queryKey }) =>
      overlaid(queryKey, await read('/api/v1/pilots/{id}', { path: { id }, signal })),
  });

/** Refreshed with the pilot: an accepted flight changes both. */
export const statisticsQuery = (id: string) =>
  queryOptions({
    queryKey: ['pilots', 'one', id, 'statistics'],
    queryFn: ({ signal }) => read('/api/v1/pilots/{id}/statistics', { path: { id }, signal }),
  });

export const recentFlightsQuery = (pilot: string) =>
  queryOptions({
    queryKey: ['pireps', 'list', 'recent', pilot],
    queryFn: ({ signal }) =>
      read('/api/v1/pireps', {
        query: { pilot, state: 'accepted', sort: '-block_on_at', limit: 5 },
        signal,
      }),
  });

export const awayQuery = (airline: string) =>
  queryOptions({
    queryKey: ['pilots', 'list', 'away', airline],
    queryFn: ({ signal }) =>
      read('/api/v1/pilots', { query: { airline, away: true, sort: 'name', limit: 200 }, signal }),
    enabled: airline !== '',
  });

export const rankPreviewQuery = (query: {
  airline: string;
  rank?: string;
  name?: string;
  hours_required?: number;
  auto_promote?: boolean;
}) =>
  queryOptions({
    queryKey: ['ranks', 'preview', query],
    queryFn: ({ signal }) => read('/api/v1/ranks/preview', { query, signal }),
    enabled: query.airline !== '',
    placeholderData: (old) => old,
  });

export const ranksQuery = (airline: string) =>
  queryOptions({
    queryKey: ['ranks', 'list', airline],
    queryFn: ({ signal }) => read('/api/v1/ranks', { query: { airline, limit: 200 }, signal }),
    enabled: airline !== '',
  });

export const subfleetsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'list', 'all', airline],
    queryFn: ({ signal }) => read('/api/v1/subfleets', { query: { airline, limit: 200 }, signal }),
    enabled: airline !== '',
  });

export const allUsersQuery = queryOptions({
  queryKey: ['users', 'list', 'all'],
  queryFn: ({ signal }) => read('/api/v1/users', { query: { limit: 200, status: 'active' }, signal }),
});

export const abilitiesQuery = queryOptions({
  queryKey: ['catalog'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/catalog', { signal }),
  select: (catalog) => catalog.abilities,
});

export const hirePilot = (body: Schema<'HireBody'>) =>
  command('POST', '/api/v1/pilots', { body: filled(body) });

const one = (id: string) => ({ path: { id } });
export const pilotCommands = {
  activate: (id: string) => command('POST', '/api/v1/pilots/{id}/activate', one(id)),
  leave: (id: string, body: Schema<'LeaveBody'>) =>
    command('POST', '/api/v1/pilots/{id}/leave', { ...one(id), body: filled(body) }),
  return: (id: string) => command('POST', '/api/v1/pilots/{id}/return', one(id)),
  reinstate: (id: string) => command('POST', '/api/v1/pilots/{id}/reinstate', one(id)),
  suspend: (id: string, reason: string) =>
    command('POST', '/api/v1/pilots/{id}/suspend', { ...one(id), body: filled({ reason }) }),
  dismiss: (id: string, reason: string) =>
    command('POST', '/api/v1/pilots/{id}/dismiss', { ...one(id), body: filled({ reason }) }),
  home: (id: string, icao: string) =>
    command('POST', '/api/v1/pilots/{id}/home', { ...one(id), body: { icao } }),
  move: (id: string, icao: string, reason: string) =>
    command('POST', '/api/v1/pilots/{id}/move', { ...one(id), body: { icao, reason } }),
  rank: (id: string, rank_id: string, reason: string) =>
    command('POST', '/api/v1/pilots/{id}/rank', { ...one(id), body: { rank_id, reason } }),
  transferHours: (id: string, transfer_minutes: number, reason: string) =>
    command('POST', '/api/v1/pilots/{id}/transfer-hours', { ...one(id), body: { transfer_minutes, reason } }),
};

/** What is sent without a question: shown at once, and taken back when it is refused. */
export function usePlainVerb() {
  return useCommand({
    send: ({ pilot, verb }: { pilot: Pilot; verb: PlainVerb }) => pilotCommands[verb](pilot.id),
    touches: ['pilots', 'home', 'me', 'options'],
    optimistic: ({ pilot }) => [
      {
        key: ['pilots'],
        apply: (data) => patchThing(data, pilot.id, (one) => ({ ...one, status: 'active', actions: [] })),
      },
    ],
    done: (_, { pilot, verb }) =>
      toast.ok(
        verb === 'return' && pilot.status === 'active'
          ? t('crew.leaveOff')
          : t(`crew.done.${verb}`, { name: pilot.name }),
      ),
    failed: (error) => toast.error(error),
  });
}

export const addRank = (body: Schema<'RankBody'>) => command('POST', '/api/v1/ranks', { body: filled(body) });
export const changeRank = (id: string, body: Schema<'RankTermsBody'>) =>
  command('PATCH', '/api/v1/ranks/{id}', { ...one(id), body });
export const removeRank = (id: string) => command('DELETE', '/api/v1/ranks/{id}', one(id));

export const addUser = (body: Schema<'UserBody'>) => command('POST', '/api/v1/users', { body: filled(body) });
export const setRole = (id: string, body: Schema<'RoleBody'>) =>
  command('POST', '/api/v1/users/{id}/role', { ...one(id), body });
export const disableUser = (id: string, reason: string) =>
  command('POST', '/api/v1/users/{id}/disable', { ...one(id), body: filled({ reason }) });
export const enableUser = (id: string) => command('POST', '/api/v1/users/{id}/enable', one(id));
export const resetPassword = (id: string, new_password: string) =>
  command('POST', '/api/v1/users/{id}/reset-password', { ...one(id), body: { new_password } });
export const eraseUser = (id: string, confirm: string) =>
  command('POST', '/api/v1/users/{id}/erase', { ...one(id), body: { confirm } });

export const invite = (body: Schema<'InvitationBody'>) =>
  command('POST', '/api/v1/invitations', { body: filled(body) });
export const renewInvitation = (id: string) =>
  command('POST', '/api/v1/invitations/{id}/renew', { ...one(id), body: {} });
export const revokeInvitation = (id: string) => command('DELETE', '/api/v1/invitations/{id}', one(id));
