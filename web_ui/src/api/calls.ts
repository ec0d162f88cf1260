import { currentMoment, type Moment } from '@/lib/moment.ts';
import { api, ok } from './client.ts';
import type { components, paths } from './schema.gen.ts';

/** A model of the API by its name in the OpenAPI document: `Schema<'AircraftAnswer'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
/** The paths that know a method. */
type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never;
}[keyof paths];

/** The parameters of a path's query, whether or not it has any. */
type QueryOf<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
/** The paths that can answer as of a moment of the past, and those that only know now: the document says which. */
type TimedPath = { [P in PathOf<'get'>]: 'as_of' extends keyof QueryOf<P> ? P : never }[PathOf<'get'>];
type TimelessPath = Exclude<PathOf<'get'>, TimedPath>;

type Json<R> = R extends { content: { 'application/json': infer Answer } } ? Answer : never;
/** What a path answers when all went well. */
export type Answer<P extends keyof paths, M extends Method> = paths[P] extends {
  [K in M]: { responses: infer R };
}
  ? { [Status in keyof R]: Json<R[Status]> }[keyof R]
  : never;
/** What a command takes. */
type BodyOf<P extends keyof paths, M extends Method> = paths[P] extends {
  [K in M]: { requestBody?: { content: { 'application/json': infer Body } } };
}
  ? Body
  : unknown;

interface ReadInit {
  /** Values for the `{places}` of the path. */
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  signal?: AbortSignal;
}

const momentsOfSignals = new WeakMap<AbortSignal, Moment | null>();

/** Ties the reads that are given this signal to a moment, so that a late one never answers for another. */
export function tieToMoment(signal: AbortSignal, moment: Moment | null): void {
  momentsOfSignals.set(signal, moment);
}

/**
 * Reads from the API: `read('/api/v1/aircraft/{id}', { path: { id }, signal })`, typed by the OpenAPI document.
 *
 * While the past is looked at, it answers as it was then. Raises ApiError for a problem document and Unreachable
 * when there was no answer.
 */
export function read<P extends TimedPath>(path: P, init: ReadInit = {}): Promise<Answer<P, 'get'>> {
  const tied = init.signal && momentsOfSignals.get(init.signal);
  const moment = tied === undefined ? currentMoment() : tied;
  return get(path, moment === null ? init : { ...init, query: { ...init.query, as_of: moment } });
}

/** The same for what has no past: the running program, the person's session, plans for now. */
export function readNow<P extends TimelessPath>(path: P, init: ReadInit = {}): Promise<Answer<P, 'get'>> {
  return get(path, init);
}

function get<P extends PathOf<'get'>>(
  path: P,
  { path: places, query, signal }: ReadInit,
): Promise<Answer<P, 'get'>> {
  return ok(api.GET(path as never, { params: { path: places, query }, signal } as never) as never);
}

/** What every command answers. */
export interface Ack {
  id: string;
  position: number;
}

interface CommandInit<Body> {
  path?: Record<string, string>;
  body?: Body;
  query?: Record<string, unknown>;
}

/**
 * Sends a command: `command('POST', '/api/v1/pireps/{id}/accept', { path: { id }, body: {} })`.
 *
 * Body and answer are those of the OpenAPI document. Raises ApiError for a refusal, with its sentences by field.
 */
export function command<M extends 'POST' | 'PATCH' | 'PUT' | 'DELETE', P extends PathOf<Lowercase<M>>>(
  method: M,
  path: P,
  { path: places, body, query }: CommandInit<BodyOf<P, Lowercase<M>>> = {},
): Promise<Answer<P, Lowercase<M>>> {
  const send = api[method] as (path: string, init: object) => never;
  return ok(send(path, { params: { path: places, query }, body }));
}
