/** Where the things of each collection have their page. */
const pages: Record<string, (id: string) => string> = {
  pireps: (id) => `/flights/${id}`,
  aircraft: (id) => `/fleet/aircraft/${id}`,
  subfleets: (id) => `/fleet/subfleets/${id}`,
  routes: (id) => `/network/routes/${id}`,
  airports: (id) => `/network/airports/${id}`,
  pilots: (id) => `/crew/${id}`,
  bookings: (id) => `/fly/bookings/${id}`,
  finance: (id) => `/finance/entries/${id}`,
  history: (id) => `/history/${id}`,
  airlines: () => '/settings/airline',
  settings: () => '/settings/airline',
};

/** The page of a thing named by its topic (`pireps:0198…`), or null when its kind has none. */
export function pathOfTopic(topic: string): string | null {
  const split = topic.indexOf(':');
  const page = pages[split < 0 ? topic : topic.slice(0, split)];
  return page ? page(split < 0 ? '' : topic.slice(split + 1)) : null;
}
