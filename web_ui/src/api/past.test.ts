import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

// The network, before the API's client takes it: what was asked, and what it answers.
const network = vi.hoisted(() => {
  const state = { asked: [] as string[], answer: (_: URL): Response => new Response('{}') };
  const Plain = globalThis.Request;
  // Node's knows no page that an address could be relative to.
  globalThis.Request = class extends Plain {
    constructor(input: RequestInfo | URL, init?: RequestInit) {
      super(typeof input === 'string' ? new URL(input, 'http://localhost') : input, init);
    }
  };
  globalThis.fetch = async (input) => {
    const { method, url } = input as Request;
    state.asked.push(`${method} ${url.replace('http://localhost', '')}`);
    return state.answer(new URL(url));
  };
  return state;
});

import { goTo } from '@/lib/moment.ts';
import { command, read, readNow } from './calls.ts';
import { whenStopped } from './client.ts';
import { ApiError } from './problem.ts';
import { clientAt, momentOfKey, overlaid, present, refresh } from './query-client.ts';

const { asked } = network;
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  asked.length = 0;
  network.answer = (url) =>
    json({ items: [], total: 0, next_cursor: null, moment: url.searchParams.get('as_of') });
});
afterEach(() => {
  goTo(null);
  clientAt(null).clear();
});

const aircraft = {
  queryKey: ['aircraft', 'list'],
  queryFn: ({ signal }: { signal: AbortSignal }) => read('/api/v1/aircraft', { signal }),
};

it('reads as of the moment that is looked at, and what has no past as it is now', async () => {
  goTo('1234');
  await read('/api/v1/aircraft', { query: { limit: 5 } });
  await readNow('/api/v1/me');
  expect(asked).toEqual(['GET /api/v1/aircraft?limit=5&as_of=1234', 'GET /api/v1/me']);
});

it('keeps every moment by itself, all of them in one cache', async () => {
  const then = await clientAt('1').fetchQuery(aircraft);
  const later = await clientAt('2').fetchQuery(aircraft);
  const now = await clientAt(null).fetchQuery(aircraft);
  expect([then, later, now].map((data) => (data as unknown as { moment: unknown }).moment)).toEqual([
    '1',
    '2',
    null,
  ]);
  expect(asked).toHaveLength(3);
  // Back at a moment that was looked at before.
  await clientAt('1').fetchQuery(aircraft);
  expect(asked).toHaveLength(3);
  expect(
    clientAt(null)
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => momentOfKey(queryKey)),
  ).toEqual(['1', '2', null]);
});

it('asks for the moment that a query belongs to, wherever the page has gone meanwhile', async () => {
  goTo('9');
  await clientAt(null).fetchQuery(aircraft);
  await clientAt('5').fetchQuery(aircraft);
  expect(asked).toEqual(['GET /api/v1/aircraft', 'GET /api/v1/aircraft?as_of=5']);
});

it('shares what has no past between all moments', async () => {
  const me = {
    queryKey: ['me'],
    meta: present,
    queryFn: ({ signal }: { signal: AbortSignal }) => readNow('/api/v1/me', { signal }),
  };
  await clientAt('1').fetchQuery(me);
  await clientAt(null).fetchQuery(me);
  expect(asked).toEqual(['GET /api/v1/me']);
});

it('shows the moment before while the next one is fetched, and never another thing', () => {
  const one = (id: string) => ({ ...aircraft, queryKey: ['aircraft', 'one', id] });
  clientAt('1').setQueryData(['aircraft', 'one', 'a'], 'a at 1');
  const observer = new QueryObserver(clientAt('1'), clientAt('1').defaultQueryOptions(one('a')));
  const stop = observer.subscribe(() => undefined);
  observer.setOptions(clientAt('2').defaultQueryOptions(one('a')));
  expect(observer.getCurrentResult()).toMatchObject({ data: 'a at 1', isPlaceholderData: true });
  observer.setOptions(clientAt('2').defaultQueryOptions(one('b')));
  expect(observer.getCurrentResult().data).toBeUndefined();
  stop();
});

it('lets neither live changes nor unconfirmed ones reach the past', async () => {
  await clientAt('1').fetchQuery(aircraft);
  await clientAt(null).fetchQuery(aircraft);
  await refresh(clientAt('1'), ['aircraft']);
  const stale = clientAt(null)
    .getQueryCache()
    .getAll()
    .filter((query) => query.state.isInvalidated);
  expect(stale.map(({ queryKey }) => queryKey)).toEqual([['aircraft', 'list']]);
  const data = { id: 'a' };
  expect(overlaid(['aircraft', 'list', { as_of: '1' }], data)).toBe(data);
});

it('sends no command to the past, and says why', async () => {
  const said: string[] = [];
  whenStopped((error) => said.push(error.message));
  goTo('1');
  const buy = command('POST', '/api/v1/aircraft', { body: {} as never });
  await expect(buy).rejects.toMatchObject({ kind: 'past-unchangeable', status: 409 });
  expect(said).toHaveLength(1);
  // Signing out changes nothing of the airline.
  await command('DELETE', '/api/v1/session');
  expect(asked).toEqual(['DELETE /api/v1/session']);
});

it('asks again while the past is being prepared', async () => {
  let left = 2;
  network.answer = () =>
    left-- > 0
      ? json({ type: 'past-being-prepared', title: 'Wait', detail: 'Wait.', done: 1, total: 4 }, 503)
      : json({ items: ['there'] });
  const client = clientAt('1');
  const options = client.defaultQueryOptions({ ...aircraft, retryDelay: 1 } as never) as {
    retry: (failures: number, error: Error) => boolean;
  };
  const error = new ApiError(503, { kind: 'past-being-prepared', title: '', detail: '', fields: {} });
  expect(options.retry(50, error)).toBe(true);
  const data = await client.fetchQuery({ ...aircraft, retry: options.retry, retryDelay: 1 });
  expect(data.items).toEqual(['there']);
  expect(asked).toHaveLength(3);
});
