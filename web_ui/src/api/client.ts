import createClient, { type Middleware } from 'openapi-fetch';
import { heard } from '@/i18n/said.ts';
import { t } from '@/i18n/t.ts';
import { base } from '@/lib/base.ts';
import { currentMoment, placeMoment, setPreparing } from '@/lib/moment.ts';
import { noteCommand } from './last-command.ts';
import { newId } from './new-id.ts';
import { positions } from './positions.ts';
import { ApiError, toApiError, Unreachable } from './problem.ts';
import type { paths } from './schema.gen.ts';

const reads = new Set(['GET', 'HEAD']);
const askingWho = new Set(['/api/v1/me', '/api/v1/session', '/api/v1/session/launch']);
/** What changes nothing of the airline, and so can be done while its past is looked at. */
const harmless = /^\/api\/v1\/(session|window|time-machine|branches)\b/;
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

let onStopped: (error: ApiError) => void = () => {};

/** What to say when something tried to change the past: it was not sent. */
export function whenStopped(handler: (error: ApiError) => void): void {
  onStopped = handler;
}

function stopInThePast(path: string): void {
  if (currentMoment() === null || harmless.test(path)) return;
  const error = new ApiError(409, {
    kind: 'past-unchangeable',
    title: t('shell.pastTitle'),
    detail: t('shell.pastStopped'),
    fields: {},
  });
  onStopped(error);
  throw error;
}

const conventions: Middleware = {
  onRequest({ request, schemaPath }) {
    if (!reads.has(request.method)) {
      stopInThePast(schemaPath);
      if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newId());
      return request;
    }
    const url = new URL(request.url);
    // The past waits for nothing.
    if (positions.highest === 0 || url.searchParams.has('as_of')) return request;
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
      const { done, total } = problem.extra;
      if (problem.kind === beingPrepared && typeof done === 'number' && typeof total === 'number')
        setPreparing(done, total);
      throw problem;
    }
    notePlace(request, response);
    if (reads.has(request.method) && !response.headers.has('Vamgr-As-Of'))
      positions.read(positionOfResponse(response) ?? 0);
    if (!reads.has(request.method)) {
      positions.saw(positionOfResponse(response) ?? 0);
      noteCommand(response.headers.get('Vamgr-Command'));
    }
    return response;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return new Unreachable(t('error.away'), { cause: error });
  },
};

/** The tables of the past are still being made; asking again helps. */
export const beingPrepared = 'past-being-prepared';

function notePlace(request: Request, response: Response): void {
  const at = response.headers.get('Vamgr-As-Of');
  const moment = at && new URL(request.url).searchParams.get('as_of');
  if (moment) placeMoment(moment, { at, position: positionOfResponse(response) ?? 0 });
}

/** The log position that an answer names: what a command reached, or what a read reflects. */
function positionOfResponse(response: Response): number | null {
  const header = response.headers.get('Vamgr-Position');
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

/** The typed API. Wrap every call in `ok()`: it gives the data, or throws an ApiError. */
export const api = createClient<paths>({ baseUrl: `${base}/`, credentials: 'same-origin' });
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
  return heard(data as T);
}
