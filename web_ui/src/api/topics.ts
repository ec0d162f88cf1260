/**
 * From topics of the live stream to query keys.
 *
 * A topic is the first part of a query key ("pireps"), or that and an id ("pireps:0198…"). The server sends both for
 * a changed thing: so a plain topic refreshes the lists of its kind, and the things only when no id came with it.
 */
export interface TopicSet {
  all: Set<string>;
  things: Map<string, Set<string>>;
}

/** Screens that are put together from several collections, by the collections that change them. */
const composed: Record<string, readonly string[]> = {
  airlines: ['home', 'me'],
  airports: ['home'],
  routes: ['home', 'options'],
  aircraft: ['home', 'options'],
  bookings: ['home', 'options', 'live'],
  pireps: ['home', 'review', 'logbook', 'live'],
  pilots: ['home', 'options', 'me', 'logbook'],
  finance: ['home'],
  users: ['me'],
};

export function parseTopics(topics: readonly string[]): TopicSet {
  const set: TopicSet = { all: new Set(), things: new Map() };
  // Whatever happened is history.
  if (topics.length > 0) set.all.add('history');
  for (const topic of topics) {
    for (const screen of composed[topic.split(':')[0] ?? ''] ?? []) set.all.add(screen);
    const split = topic.indexOf(':');
    if (split < 0) {
      set.all.add(topic);
      continue;
    }
    const kind = topic.slice(0, split);
    const ids = set.things.get(kind) ?? new Set();
    ids.add(topic.slice(split + 1));
    set.things.set(kind, ids);
  }
  return set;
}

/** Whether a query with this key shows anything that the topics name. Keys of one thing are `[kind, 'one', id, …]`. */
export function isTouched(key: readonly unknown[], topics: TopicSet): boolean {
  const kind = String(key[0]);
  if (topics.all.has('*')) return true;
  const ids = topics.things.get(kind);
  if (ids && key[1] === 'one') return ids.has(String(key[2]));
  return ids !== undefined || topics.all.has(kind);
}

/** Gathers topics for a quarter of a second, so that one command's many events make one round of refetching. */
export class TopicCoalescer {
  #waiting = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush: (topics: string[]) => void;
  readonly #delayMs: number;

  constructor(flush: (topics: string[]) => void, delayMs = 250) {
    this.#flush = flush;
    this.#delayMs = delayMs;
  }

  add(topics: readonly string[]): void {
    for (const topic of topics) this.#waiting.add(topic);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const gathered = [...this.#waiting];
      this.#waiting.clear();
      this.#flush(gathered);
    }, this.#delayMs);
  }
}
