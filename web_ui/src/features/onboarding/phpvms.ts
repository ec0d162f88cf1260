import { queryOptions } from '@tanstack/react-query';
import { type Answer, command, readNow } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { upload } from '@/api/upload.ts';

export type SiteImport = Answer<'/api/v1/setup/phpvms', 'get'>;
export type SiteReport = NonNullable<SiteImport['report']>;

const partBytes = 4 * 1024 * 1024;
const busy = new Set(['reading', 'translating', 'writing']);

export const siteImportQuery = (secret: string) =>
  queryOptions({
    queryKey: ['setup', 'phpvms', secret],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/setup/phpvms', { query: { upload: secret }, signal }),
    refetchInterval: ({ state }) => (state.data && busy.has(state.data.state) ? 700 : false),
    staleTime: 0,
  });

/** Sends the dump in parts, so that one of any size comes through and its progress can be shown. */
export async function sendDump(
  file: File,
  token: string | null,
  onProgress: (sent: number) => void,
): Promise<string> {
  const { upload: secret } = await command('POST', '/api/v1/setup/phpvms', {
    body: { name: file.name, size_bytes: file.size, ...(token ? { token } : {}) },
  });
  for (let sent = 0; sent < file.size; ) {
    const part = file.slice(sent, sent + partBytes);
    const { received_bytes } = await upload<{ received_bytes: number }>('/api/v1/setup/phpvms/parts', part, {
      type: 'application/octet-stream',
      query: { upload: secret, offset: sent },
    });
    sent = received_bytes;
    onProgress(sent);
  }
  await command('POST', '/api/v1/setup/phpvms/look', { query: { upload: secret } });
  return secret;
}

export const runSiteImport = (secret: string, owner: string) =>
  command('POST', '/api/v1/setup/phpvms/run', {
    query: { upload: secret },
    body: { owner_email: owner || null },
  });

export const forgetDump = (secret: string) =>
  command('POST', '/api/v1/setup/phpvms/forget', { query: { upload: secret } });
