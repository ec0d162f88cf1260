/** An airline below a path of this host that this browser has been signed in to. */
export interface KnownAirline {
  /** `/t/fjord` */
  base: string;
  name: string;
}

/** Of the host and not of one airline: it is how people go from one to another. */
const storageKey = 'vamgr.airlines';
const most = 20;

export function knownAirlines(): KnownAirline[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(parsed)) return [];
    return parsed.filter(
      (one): one is KnownAirline => /^\/t\/[a-z0-9-]+$/.test(one?.base) && typeof one.name === 'string',
    );
  } catch {
    return []; // No storage, or something else's text in it.
  }
}

function keep(airlines: readonly KnownAirline[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(airlines.slice(0, most)));
  } catch {
    // Storage is blocked: the front page of the host leads there, too.
  }
}

/** Whoever signed in last stands first. */
export function noteAirline(airline: KnownAirline): void {
  const known = knownAirlines();
  const first = known[0];
  if (first?.base === airline.base && first.name === airline.name) return;
  keep([airline, ...known.filter((one) => one.base !== airline.base)]);
}

/** After signing out, nothing of it is kept in this browser. */
export function forgetAirline(base: string): void {
  keep(knownAirlines().filter((one) => one.base !== base));
}
