import createClient, { type Middleware } from 'openapi-fetch';
import { newId } from './new-id.ts';
import { positions } from './positions.ts';
import { toApiError, Unreachable } from './problem.ts';
import type { paths } from './schema.gen.ts';

const reads = new Set(['GET', 'HEAD']);
const askingWho = new Set(['/api/v1/me', '/api/v1/session', '/api/v1/session/launch']);
const positionsOfData = new WeakMap<object, number>();

/** How far the projection behind this answer had got, when it came from the API and said so. */
export function positionOf(data: unknown): number | null {
  return typeof data === 'object' && data !== null ? (positionsOfData.get(data) ?? null) : null;
}

let onSignedOut: () => void = () => {};

/** What to do when the API says that nobody is signed in (any more). */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

const conventions: Middleware = {
  onRequest({ request }) {
    if (!reads.has(request.method)) {
      if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newId());
      return request;
    }
    if (positions.highest === 0) return request;
    const url = new URL(request.url);
    url.searchParams.set('after', String(positions.highest));
    return new Request(url, request);
  },
  async onResponse({ request, response, schemaPath }) {
    if (!response.ok) {
      const problem = await toApiError(response);
      // Asking who is signed in, and failing to sign in, are answers and not the end of a session.
      if (response.status === 401 && !askingWho.has(schemaPath)) onSignedOut();
      // The log is shorter than what we have seen: a backup was restored. Its positions start anew for us.
      if ('after' in problem.fields) positions.reset();
      throw problem;
    }
    if (!reads.has(request.method)) positions.saw(positionOfResponse(response) ?? 0);
    return response;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new Unreachable('The server cannot be reached. Check that it is running, then try again.', {
      cause: error,
    });
  },
};

/** The log position that an answer names: what a command reached, or what a read reflects. */
function positionOfResponse(response: Response): number | null {
  const header = response.headers.get('Vamgr-Position');
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

/** The typed API. Wrap every call in `ok()`: it gives the data, or throws an ApiError. */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(conventions);

/**
 * The data of a call: `await ok(api.GET('/api/v1/aircraft', { params: { query: { limit: 50 } }, signal }))`.
 *
 * Raises ApiError for a problem document and Unreachable when there was no answer.
 */
export async function ok<T>(call: Promise<{ data?: T; response: Response }>): Promise<T> {
  const { data, response } = await call;
  const position = positionOfResponse(response);
  if (position !== null && typeof data === 'object' && data !== null) positionsOfData.set(data, position);
  return data as T;
}
