import { api, ok } from './client.ts';
import type { components, paths } from './schema.gen.ts';

/** A model of the API by its name in the OpenAPI document: `Schema<'AircraftAnswer'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';
/** The paths that know a method. */
type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: object } ? P : never;
}[keyof paths];

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

/**
 * Reads from the API: `read('/api/v1/aircraft/{id}', { path: { id }, signal })`, typed by the OpenAPI document.
 *
 * Raises ApiError for a problem document and Unreachable when there was no answer.
 */
export function read<P extends PathOf<'get'>>(
  path: P,
  { path: places, query, signal }: ReadInit = {},
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
