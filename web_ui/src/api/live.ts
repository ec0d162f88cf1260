import { onHost, ownName } from '@/lib/base.ts';
import { leadOneOf } from '@/lib/leader.ts';
import { positions } from './positions.ts';

/**
 * Live changes from the server, over one event stream per browser.
 *
 * Browsers allow six connections per server under HTTP/1.1, so one stream per tab would hang the seventh tab. One tab
 * keeps the stream and passes its messages on to the others; when it closes, another takes over from where that one was.
 *
 * A page begins at the position of what it read first, so that nothing is lost between its reading and its listening.
 */
export type Connection = 'live' | 'reconnecting' | 'offline';

export interface LiveState {
  connection: Connection;
  /** Since when the connection is in this state, in epoch milliseconds. */
  since: number;
  /** The last position heard of. */
  position: number;
}

type Relayed =
  | { kind: 'changed'; position: number; topics: string[] }
  | { kind: 'state'; connection: Connection; position: number }
  | { kind: 'hello' };

/** After this long without a stream, the page says Offline and not Reconnecting. */
const offlineAfterMs = 15_000;
const streamUrl = onHost('/api/v1/stream');

export class LiveConnection {
  #state: LiveState;
  #listeners = new Set<() => void>();
  readonly #onChanged: (topics: string[]) => void;
  #source: EventSource | undefined;
  #channel: BroadcastChannel | undefined;
  #stop = new AbortController();
  #offlineTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** What this connection is for (the tenant): tabs signed in elsewhere are not mixed in. */
  readonly #scope: string;

  constructor(scope: string, onChanged: (topics: string[]) => void) {
    this.#scope = scope;
    this.#onChanged = onChanged;
    this.#state = { connection: 'reconnecting', since: Date.now(), position: positions.first };
  }

  readonly state = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    if (typeof BroadcastChannel === 'undefined') {
      const follow = () => (document.hidden ? this.#close() : this.#open());
      document.addEventListener('visibilitychange', follow, { signal: this.#stop.signal });
      follow();
      return;
    }
    const name = ownName(`vamgr.live.${this.#scope}`);
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Relayed>) => this.#relayed(data);
    this.#channel.postMessage({ kind: 'hello' } satisfies Relayed);
    leadOneOf(name, this.#stop.signal, () => {
      this.#open();
      return () => this.#close();
    });
  }

  stop(): void {
    this.#stop.abort();
    this.#close();
    this.#channel?.close();
    clearTimeout(this.#offlineTimer);
  }

  #open(): void {
    if (this.#source || this.#stop.signal.aborted) return;
    // EventSource sends Last-Event-ID by itself when it reconnects, but not from a page that took over.
    const resume = this.#state.position;
    const source = new EventSource(resume > 0 ? `${streamUrl}?last_event_id=${resume}` : streamUrl);
    this.#source = source;
    source.onopen = () => {
      this.#failures = 0;
      this.#become('live');
    };
    source.onerror = () => {
      this.#become('reconnecting');
      // A refused stream (signed out, server being replaced) is closed for good by the browser: try again ourselves.
      if (source.readyState === EventSource.CLOSED) {
        this.#close();
        this.#failures += 1;
        const wait = Math.min(30_000, 1_000 * 2 ** Math.min(this.#failures, 5));
        this.#retryTimer = setTimeout(() => this.#open(), wait);
      }
    };
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const { position, topics } = JSON.parse(event.data) as { position: number; topics: string[] };
      this.#changed(position, topics);
      this.#channel?.postMessage({ kind: 'changed', position, topics } satisfies Relayed);
    });
    // The server could not replay all that was missed: everything on the screen may be old.
    source.addEventListener('reset', (event: MessageEvent<string>) => {
      const { position } = JSON.parse(event.data) as { position: number };
      this.#changed(position, ['*']);
      this.#channel?.postMessage({ kind: 'changed', position, topics: ['*'] } satisfies Relayed);
    });
  }

  #close(): void {
    clearTimeout(this.#retryTimer);
    this.#source?.close();
    this.#source = undefined;
  }

  #relayed(message: Relayed): void {
    if (message.kind === 'changed') this.#changed(message.position, message.topics);
    else if (message.kind === 'hello') this.#announce();
    else if (!this.#source) {
      // The others are further than what this page has read: it came between two of their messages.
      if (message.position > this.#state.position) this.#changed(message.position, ['*']);
      this.#become(message.connection, message.position);
    }
  }

  #announce(): void {
    if (!this.#source) return;
    const { connection, position } = this.#state;
    this.#channel?.postMessage({ kind: 'state', connection, position } satisfies Relayed);
  }

  #changed(position: number, topics: string[]): void {
    positions.saw(position);
    this.#set({ ...this.#state, position: Math.max(this.#state.position, position) });
    if (topics.length > 0) this.#onChanged(topics);
  }

  #become(connection: Connection, position = this.#state.position): void {
    if (connection === 'live') {
      clearTimeout(this.#offlineTimer);
      this.#offlineTimer = undefined;
    } else if (connection === 'reconnecting' && this.#state.connection === 'offline') {
      return;
    } else {
      this.#offlineTimer ??= setTimeout(() => this.#become('offline'), offlineAfterMs);
    }
    const since = connection === this.#state.connection ? this.#state.since : Date.now();
    this.#set({ connection, since, position: Math.max(this.#state.position, position) });
    this.#announce();
  }

  #set(state: LiveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
