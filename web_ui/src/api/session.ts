import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import { readNow } from './calls.ts';
import { present } from './query-client.ts';
import type { Me } from './types.ts';

export const meQuery = queryOptions({
  queryKey: ['me'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/me', { signal }),
});

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/setup', { signal }),
  staleTime: 0,
});

/** Who is signed in. Only below the signed-in frame, which has asked before it is shown. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Whether the person has an ability; buttons for one thing follow its `actions` instead. */
export function useCan(ability: string): boolean {
  return useMe().abilities.includes(ability);
}

type MyAirline = Me['airlines'][number];

/** The airline that the person looks at; another one is chosen in the side bar. Null before the first is founded. */
export function useAirline(): MyAirline | null {
  const { airlines } = useMe();
  const { airlineId } = usePreferences();
  return airlines.find((airline) => airline.id === airlineId) ?? airlines[0] ?? null;
}

export function chooseAirline(id: string): void {
  setPreferences({ airlineId: id });
}

/** The person's pilot record in the airline that they look at. */
export function usePilot(): Me['pilots'][number] | null {
  const me = useMe();
  const airline = useAirline();
  return me.pilots.find((pilot) => pilot.airline.id === airline?.id) ?? null;
}
