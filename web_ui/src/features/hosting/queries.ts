import { queryOptions } from '@tanstack/react-query';
import { command, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { upload } from '@/api/upload.ts';

export type Tenant = Schema<'HostedRow'>;
type Listing = Record<string, string>;

/** What can be done with a hosted airline, as the API names it. */
export const tenantVerbs = [
  'limits',
  'host',
  'verify',
  'export',
  'restore',
  'suspend',
  'resume',
  'delete',
  'keep',
] as const;
export type TenantVerb = (typeof tenantVerbs)[number];

const possible: Record<Tenant['status'], readonly TenantVerb[]> = {
  active: ['limits', 'host', 'verify', 'export', 'restore', 'suspend', 'delete'],
  suspended: ['limits', 'host', 'verify', 'export', 'restore', 'resume', 'delete'],
  leaving: ['verify', 'export', 'keep'],
  deleted: [],
};

export const verbsOf = (tenant: Tenant): readonly TenantVerb[] => possible[tenant.status];

export const fetchTenants = (query: Listing, signal: AbortSignal) =>
  readNow('/api/v1/platform/tenants', { query, signal });

export const openTenant = (body: Schema<'NewTenantBody'>) =>
  command('POST', '/api/v1/platform/tenants', { body });

export const suspendTenant = (id: string, reason: string) =>
  command('POST', '/api/v1/platform/tenants/{id}/suspend', { path: { id }, body: { reason } });

export const resumeTenant = (id: string) =>
  command('POST', '/api/v1/platform/tenants/{id}/resume', { path: { id } });

export const deleteTenant = (id: string, reason: string, days: number) =>
  command('POST', '/api/v1/platform/tenants/{id}/delete', { path: { id }, body: { reason, days } });

export const keepTenant = (id: string) =>
  command('POST', '/api/v1/platform/tenants/{id}/keep', { path: { id } });

/** What an airline may take that has no limits of its own. */
export const usualLimitsQuery = queryOptions({
  queryKey: ['hosted', 'limits'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/platform/limits', { signal }),
});

export const changeLimits = (id: string, body: Tenant['limits']) =>
  command('PUT', '/api/v1/platform/tenants/{id}/limits', { path: { id }, body });

export const changeHost = (id: string, host: string) =>
  command('PUT', '/api/v1/platform/tenants/{id}/host', { path: { id }, body: { host: host.trim() || null } });

export type Stopped = Schema<'PlatformSystem'>['stopped'][number];

/** Moves without an event: looked at again while it is on the screen. */
export const platformSystemQuery = queryOptions({
  queryKey: ['hosted', 'system'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/platform/system', { signal }),
  refetchInterval: 5_000,
});

export const rebuildForAll = (name: string) =>
  command('POST', '/api/v1/platform/projections/{name}/rebuild', { path: { name } });

export const retryIn = ({ kind, name, tenant }: Stopped) =>
  kind === 'policy'
    ? command('POST', '/api/v1/platform/tenants/{id}/policies/{name}/retry', { path: { id: tenant, name } })
    : command('POST', '/api/v1/platform/tenants/{id}/projections/{name}/retry', {
        path: { id: tenant, name },
      });

export const verifyTenant = (id: string) =>
  command('POST', '/api/v1/platform/tenants/{id}/verify', { path: { id } });

export const restoreTenant = (id: string, file: File, confirm: string) =>
  upload<Schema<'Restored'>>(`/api/v1/platform/tenants/${id}/restore`, file, {
    type: 'application/zip',
    query: { confirm },
  });

export const importTenant = (file: File, slug: string) =>
  upload<Schema<'Imported'>>('/api/v1/platform/tenants/import', file, {
    type: 'application/zip',
    query: { slug },
  });
