import type { Week, WeekRoute } from './timetable.ts';

/** The routes between two airports, both ways. `weekly`: departures in the week that is looked at. */
export interface Pair {
  key: string;
  from: string;
  to: string;
  weekly: number;
  routes: WeekRoute[];
}

/** Pairs of airports, the busiest first; `touching` keeps those of one airport, named from there. */
export function pairsOf(week: Pick<Week, 'routes'>, touching?: string): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const route of week.routes) {
    if (touching && route.departure !== touching && route.arrival !== touching) continue;
    const ends = [route.departure, route.arrival].sort();
    const key = ends.join('-');
    const from = touching ?? ends[0] ?? '';
    const pair = pairs.get(key) ?? {
      key,
      from,
      to: ends.find((end) => end !== from) ?? from,
      weekly: 0,
      routes: [],
    };
    pair.routes.push(route);
    pair.weekly += route.flights.filter(
      (one) => one.departs_minute >= 0 && one.departs_minute < 10_080,
    ).length;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.weekly - a.weekly || a.key.localeCompare(b.key));
}
