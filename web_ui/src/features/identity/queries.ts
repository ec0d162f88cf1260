import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { command, readNow } from '@/api/calls.ts';
import { positions } from '@/api/positions.ts';
import { present } from '@/api/query-client.ts';
import { meQuery } from '@/api/session.ts';
import type { Me } from '@/api/types.ts';
import { useCommand } from '@/api/use-command.ts';
import { withoutThing } from '@/api/without-thing.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';

export const signIn = (email: string, password: string) =>
  command('POST', '/api/v1/session', { body: { email, password } });

export const launch = (token: string) => command('POST', '/api/v1/session/launch', { body: { token } });

/** Puts a new person's answers in place of whoever was here before. */
export function useEnter() {
  const client = useQueryClient();
  return async (me?: Me) => {
    if (!me) positions.reset();
    client.clear();
    if (me) client.setQueryData(meQuery.queryKey, me);
    else await client.fetchQuery(meQuery);
  };
}

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', 'one', token],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/invitations/by-token/{token}', { path: { token }, signal }),
    staleTime: 0,
  });

export const acceptInvitation = (
  token: string,
  body: { email: string; display_name: string; password: string },
) => command('POST', '/api/v1/invitations/by-token/{token}/accept', { path: { token }, body });

export const rename = (display_name: string) => command('PATCH', '/api/v1/me', { body: { display_name } });

export const hideInPublic = (hidden: boolean) =>
  command('PUT', '/api/v1/me/public-name', { body: { hidden } });

export const changePassword = (current_password: string, new_password: string) =>
  command('POST', '/api/v1/me/password', { body: { current_password, new_password } });

export const sessionsQuery = queryOptions({
  queryKey: ['sessions', 'list'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/sessions', { query: { limit: 100 }, signal }),
  // Sessions are kept beside the log, so no live topic names them.
  staleTime: 0,
});

export function useEndSession() {
  return useCommand({
    send: (id: string) => command('DELETE', '/api/v1/sessions/{id}', { path: { id } }),
    touches: ['sessions'],
    optimistic: (id) => [{ key: ['sessions'], apply: (data) => withoutThing(data, id) }],
    done: () => toast.ok(t('identity.sessionEnded')),
    failed: (error) => toast.error(error),
  });
}

export function useEndOtherSessions() {
  return useCommand({
    send: (_: undefined) => command('DELETE', '/api/v1/sessions'),
    touches: ['sessions'],
    done: () => toast.ok(t('identity.othersEnded')),
  });
}

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys', 'list'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/api-keys', { query: { limit: 100 }, signal }),
});

export const createApiKey = (name: string, expiresAt: string | null) =>
  command('POST', '/api/v1/api-keys', { body: { name, expires_at: expiresAt } });

export function useRevokeApiKey() {
  return useCommand({
    send: (id: string) => command('DELETE', '/api/v1/api-keys/{id}', { path: { id } }),
    touches: ['api-keys'],
    optimistic: (id) => [{ key: ['api-keys'], apply: (data) => withoutThing(data, id) }],
    failed: (error) => toast.error(error),
    done: () => toast.ok(t('identity.keyRevoked')),
  });
}
