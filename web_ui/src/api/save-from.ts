import { fileNameOf } from '@/lib/file-name.ts';
import { api, ok } from './client.ts';
import type { Saved } from './window.ts';

/** Asks in the system's dialog where to save what an address gives, and saves it there. In vamgr's own window only. */
export async function saveFrom(href: string): Promise<Saved> {
  const { data, response } = await api.GET(href as never, { parseAs: 'arrayBuffer' } as never);
  const name = fileNameOf((response as Response).headers.get('Content-Disposition'), href);
  return ok(
    api.POST('/api/v1/window/save', {
      params: { query: { name } },
      body: (data ?? new ArrayBuffer(0)) as never,
      bodySerializer: (body: unknown) => body as ArrayBuffer,
      headers: { 'Content-Type': 'application/octet-stream' },
    } as never),
  );
}
