import { queryOptions } from '@tanstack/react-query';
import { type Answer, command, readNow } from '@/api/calls.ts';
import { present } from '@/api/query-client.ts';
import { isHosted } from '@/lib/base.ts';

export type Demo = Answer<'/api/v1/demo', 'get'>;
export type TourStep = NonNullable<Demo['tour']>[number];
export type DemoPerson = NonNullable<Demo['accounts']>[number];

const whileMakingMs = 500;

/** What is known of the demo. While one is being made it is asked for again and again. */
export const demoQuery = queryOptions({
  queryKey: ['demo'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/demo', { signal }),
  staleTime: 60_000,
  // Where many airlines are hosted there is none.
  enabled: !isHosted,
  refetchInterval: ({ state }) => (isUnderWay(state.data) ? whileMakingMs : false),
});

export function isUnderWay(demo: Demo | undefined): boolean {
  return demo?.making != null && demo.making.state !== 'failed' && !demo.is_demo;
}

export const makeDemo = () => command('POST', '/api/v1/demo');
export const stopMaking = () => command('DELETE', '/api/v1/demo/making');
export const removeDemo = () => command('DELETE', '/api/v1/demo');
export const enterAs = ({ email, password }: DemoPerson) =>
  command('POST', '/api/v1/session', { body: { email, password } });
