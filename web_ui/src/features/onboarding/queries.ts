import { queryOptions } from '@tanstack/react-query';
import { command, read, readNow, type Schema } from '@/api/calls.ts';
import { api, ok } from '@/api/client.ts';
import { present } from '@/api/query-client.ts';
import { type Founding, foundingBody, ideaDistanceNmi } from './model.ts';
import type { Airline, AirportRef, Template } from './types.ts';

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/catalog', { signal }),
});

export async function findHub(text: string, signal: AbortSignal): Promise<AirportRef[]> {
  const { items } = await readNow('/api/v1/setup/airports', {
    query: { q: text, limit: 12 },
    signal,
  });
  return items;
}

export async function findAirports(text: string, signal: AbortSignal): Promise<AirportRef[]> {
  const { items } = await read('/api/v1/airports', {
    query: { q: text, limit: 12 },
    signal,
  });
  return items;
}

export const found = (values: Founding) =>
  command('POST', '/api/v1/setup', {
    body: foundingBody(values),
  });

/** What this host is, on its front page. */
export const platformQuery = queryOptions({
  queryKey: ['platform'],
  meta: present,
  queryFn: ({ signal }) => readNow('/api/v1/platform', { signal }),
});

/** On the front page no airline is named, and the platform's own catalogue is the same as everybody's. */
export const platformCatalogQuery = queryOptions({
  queryKey: ['catalog'],
  meta: present,
  queryFn: ({ signal }) => ok(api.GET('/api/v1/catalog', { baseUrl: '/t/platform', signal })),
});

export async function findFirstHub(text: string, signal: AbortSignal): Promise<AirportRef[]> {
  const { items } = await readNow('/api/v1/platform/airports', { query: { q: text, limit: 12 }, signal });
  return items;
}

/** Who has signed in on the front page; whoever has need not say it once more. */
export const personQuery = queryOptions({
  queryKey: ['platform', 'session', 'person'],
  meta: present,
  queryFn: async ({ signal }) => (await readNow('/api/v1/platform/session', { signal })).person,
  staleTime: 0,
});

/** `known`: for whoever has signed in. Who that is, the server says. */
export function openAirline(values: Founding, known: boolean) {
  const { owner, ...airline } = foundingBody(values);
  const body = { slug: values.slug, ...airline, ...(!known && { owner }) };
  return command('POST', '/api/v1/platform/sign-up', { body });
}

/** The colours of an airline that was just opened, below its path. */
export const paintAt = (slug: string, id: string, primary: string, accent: string) =>
  ok(
    api.PATCH('/api/v1/airlines/{id}', {
      baseUrl: `/t/${slug}`,
      params: { path: { id } },
      body: { colours: { primary, accent } },
    }),
  );

export const paintAirline = (id: string, primary: string, accent: string) =>
  command('PATCH', '/api/v1/airlines/{id}', { path: { id }, body: { colours: { primary, accent } } });

export interface Start {
  airline: Airline;
  aircraft: number;
  routes: number;
}

/** How far the airline is: what it owns and flies decides where the wizard goes on. */
export const startQuery = (id: string) =>
  queryOptions({
    queryKey: ['home', 'start', id],
    queryFn: async ({ signal }): Promise<Start> => {
      const query = { airline: id, limit: 1 };
      const [airline, aircraft, routes] = await Promise.all([
        read('/api/v1/airlines/{id}', { path: { id }, signal }),
        read('/api/v1/aircraft', { query, signal }),
        read('/api/v1/routes', { query, signal }),
      ]);
      return { airline, aircraft: aircraft.total, routes: routes.total };
    },
  });

export const quoteQuery = (type: string, airline: string) =>
  queryOptions({
    queryKey: ['aircraft-types', 'quote', type, airline],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/aircraft-types/{icao}/quote', {
        path: { icao: type },
        query: { airline },
        signal,
      }),
  });

export const templateQuery = (type: string, airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'template', type, airline],
    meta: present,
    queryFn: ({ signal }) => readNow('/api/v1/subfleets/template', { query: { type, airline }, signal }),
  });

export const registrationsQuery = (country: string) =>
  queryOptions({
    queryKey: ['aircraft', 'registrations', country],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/registrations/suggest', { query: { country, count: 4 }, signal }),
  });

export const createSubfleet = ({ notes_on: _, ...body }: Template) =>
  command('POST', '/api/v1/subfleets', { body: body as Schema<'SubfleetBody'> });

export const buyAircraft = (body: { subfleet_id: string; registration: string; location: string }) =>
  command('POST', '/api/v1/aircraft', { body });

export const subfleetsQuery = (airline: string) =>
  queryOptions({
    queryKey: ['subfleets', 'list', airline],
    queryFn: ({ signal }) => read('/api/v1/subfleets', { query: { airline }, signal }),
  });

/** Large airports within an easy leg, nearest first. */
export const ideasQuery = (near: string, rangeNmi: number | null) =>
  queryOptions({
    queryKey: ['airports', 'list', 'ideas', near, rangeNmi],
    queryFn: ({ signal }) =>
      read('/api/v1/airports', {
        query: { near, within_nmi: ideaDistanceNmi(rangeNmi), kind: 'large', sort: 'distance', limit: 100 },
        signal,
      }),
  });

export const estimateQuery = (departure: string, arrival: string, airline: string) =>
  queryOptions({
    queryKey: ['routes', 'estimate', departure, arrival, airline],
    meta: present,
    queryFn: ({ signal }) =>
      readNow('/api/v1/routes/estimate', { query: { departure, arrival, airline }, signal }),
    enabled: departure !== '' && arrival !== '' && departure !== arrival,
  });

export const openRoute = (body: {
  airline_id: string;
  flight_number: number | null;
  departure: string;
  arrival: string;
}) => command('POST', '/api/v1/routes', { body: body as Schema<'OpenRouteBody'> });

export const openReturn = (id: string, flight_number: number) =>
  command('POST', '/api/v1/routes/{id}/return', { path: { id }, body: { flight_number } });
