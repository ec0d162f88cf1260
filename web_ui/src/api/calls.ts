import { api, ok } from './client.ts';

interface ReadInit {
  /** Values for the `{places}` of the path. */
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  signal?: AbortSignal;
}

/**
 * Reads from the API: `read<Aircraft>('/api/v1/aircraft/{id}', { path: { id }, signal })`.
 *
 * Raises ApiError for a problem document and Unreachable when there was no answer.
 */
export function read<T>(path: string, { path: places, query, signal }: ReadInit = {}): Promise<T> {
  return ok<T>(api.GET(path as never, { params: { path: places, query }, signal } as never) as never);
}

/** What every command answers. */
export interface Ack {
  id: string;
  position: number;
}

/** Sends a command: `command('POST', '/api/v1/pireps/{id}/accept', { path: { id }, body: {} })`. */
export function command<T = Ack>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  {
    path: places,
    body,
    query,
  }: { path?: Record<string, string>; body?: unknown; query?: Record<string, unknown> } = {},
): Promise<T> {
  return ok<T>(api[method](path as never, { params: { path: places, query }, body } as never) as never);
}
