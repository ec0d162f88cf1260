import { queryOptions } from '@tanstack/react-query';
import { type Answer, command, read, readNow, type Schema } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { upload } from '@/api/upload.ts';

export type Backups = Schema<'BackupsAnswer'>;
export type BackupFile = Backups['items'][number];
export type Replaced = Backups['replaced'][number];
export type Schedule = Backups['schedule'];
export type RestoreCheck = Answer<'/api/v1/system/restore/check', 'post'>;
export type Retention = Schema<'RetentionAnswer'>;
export type Digest = Schema<'DigestAnswer'>;
export type Branches = Schema<'BranchesAnswer'>;
export type Branch = Branches['items'][number];
export type Figures = Branches['main'];

/** What lies on the disk changes without an event: looked at again while it is on the screen. */
export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/system/backups', { signal }),
  refetchInterval: 30_000,
});

const named = (name: string) => ({ path: { name } });
export const backUpNow = () => command('POST', '/api/v1/system/backups');
export const checkBackup = (name: string) =>
  command('POST', '/api/v1/system/backups/{name}/verify', named(name));
export const removeBackup = (name: string) => command('DELETE', '/api/v1/system/backups/{name}', named(name));
export const removeReplaced = (name: string) =>
  command('DELETE', '/api/v1/system/replaced/{name}', named(name));
export const addBackup = (file: File) =>
  upload<{ id: string }>('/api/v1/system/backups/upload', file, { type: 'application/zip' });
export const backupHref = (name: string) => `/api/v1/system/backups/${encodeURIComponent(name)}`;

/** A backup, or what a restore put aside. */
export type Source = { backup: string } | { replaced: string };
export const nameOf = (source: Source) => ('backup' in source ? source.backup : source.replaced);

export const restoreCheckQuery = (source: Source) =>
  queryOptions({
    queryKey: ['backups', 'restore', source],
    meta: present,
    queryFn: () => command('POST', '/api/v1/system/restore/check', { body: source }),
    staleTime: 0,
    retry: false,
  });
export const restore = (source: Source, confirm: string) =>
  command('POST', '/api/v1/system/restore', { body: { ...source, confirm } });

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/system/retention', { signal }),
});

export const sitesQuery = queryOptions({
  queryKey: ['imports', 'phpvms'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/imports/phpvms', { signal }),
});

export const siteQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'phpvms', id],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/imports/phpvms/{id}', { path: { id }, signal }),
    // It was written once.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const digestQuery = queryOptions({
  queryKey: ['digest'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/digest', { signal }),
});

export const branchesQuery = queryOptions({
  queryKey: ['branches'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/branches', { signal }),
});

const one = (id: string) => ({ path: { id } });
export const makeBranch = (body: { name: string; note: string; at?: string; position?: number }) =>
  command('POST', '/api/v1/branches', { body });
export const renameBranch = (id: string, body: { name: string; note: string }) =>
  command('PATCH', '/api/v1/branches/{id}', { ...one(id), body });
export const removeBranch = (id: string) => command('DELETE', '/api/v1/branches/{id}', one(id));
export const openBranch = (id: string) => command('POST', '/api/v1/branches/{id}/open', one(id));
export const closeBranch = (id: string) => command('POST', '/api/v1/branches/{id}/close', one(id));

export type Import = Schema<'ImportAnswer'>;
export type ImportRow = Schema<'ImportRow'>;
export type ImportListRow = Schema<'ImportListRow'>;
export type ImportKind = Answer<'/api/v1/imports/kinds', 'get'>['items'][number];
export type ImportStatus = ImportRow['status'];

export const kindsQuery = queryOptions({
  queryKey: ['imports', 'kinds'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/imports/kinds', { signal }),
});

const busy = new Set(['checking', 'applying', 'undoing']);

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/imports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data && busy.has(state.data.state) ? 500 : false),
  });

export const fetchImports = (query: Record<string, string>, signal: AbortSignal) =>
  read('/api/v1/imports', { query, signal });

export const fetchImportRows = (id: string) => (query: Record<string, string>, signal: AbortSignal) =>
  readNow('/api/v1/imports/{id}/rows', { path: { id }, query, signal });

export const startImport = (file: File, query: { kind: string; airline?: string; fuel_unit?: string }) =>
  upload<Import>('/api/v1/imports', file, { type: 'text/csv', query: { ...query, file_name: file.name } });
export const applyImport = (id: string) => command('POST', '/api/v1/imports/{id}/apply', one(id));
export const undoImport = (id: string) => command('POST', '/api/v1/imports/{id}/undo', one(id));
export const discardImport = (id: string) => command('DELETE', '/api/v1/imports/{id}', one(id));
