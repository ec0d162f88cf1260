import { api, ok } from './client.ts';
import { newId } from './new-id.ts';

/** Sends a file as it is: `upload('/api/v1/imports', file, { type: 'text/csv', query })`. Raises as every command does. */
export async function upload<Answer>(
  path: string,
  file: Blob,
  { type, query }: { type: string; query?: Record<string, unknown> },
): Promise<Answer> {
  return ok(
    api.POST(
      path as never,
      {
        params: { query },
        body: file as never,
        bodySerializer: (body: unknown) => body as Blob,
        headers: { 'Content-Type': type, 'Idempotency-Key': newId() },
      } as never,
    ) as never,
  ) as Promise<Answer>;
}
