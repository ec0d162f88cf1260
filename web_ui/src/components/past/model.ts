import type { Moment } from '@/lib/moment.ts';

/** From the first event to the newest, in epoch milliseconds, and how many events that are. */
export interface Span {
  from: number;
  to: number;
  head: number;
}

export const hour = 3_600_000;
export const day = 24 * hour;
export const week = 7 * day;

/** The life of an airline by the server's clock, which may not be this machine's; never empty. */
export function spanOf(machine: { first_at: string; last_at: string; position: number }): Span {
  const from = Date.parse(machine.first_at);
  return { from, to: Math.max(Date.parse(machine.last_at), from + 1_000), head: machine.position };
}

export function clamped(ms: number, { from, to }: Pick<Span, 'from' | 'to'>): number {
  return Math.min(to, Math.max(from, ms));
}

/** The moment of an instant, to the second. */
export function momentAt(ms: number): Moment {
  return `${new Date(Math.floor(ms / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

/**
 * The moment of an instant in a span. Its ends are the first and the newest event by their positions: a second more
 * or less would be before everything or still to come.
 */
export function momentIn(ms: number, { from, to, head }: Span): Moment {
  if (ms >= to) return String(head);
  return ms < Math.ceil(from / 1000) * 1000 ? '1' : momentAt(ms);
}

/** The nearest moment that there is to see: an address may name one before everything, or one still to come. */
export function nearest(ms: number, span: Span, now: number): Moment | null {
  if (ms < span.from) return momentIn(span.from, span);
  return ms > Math.max(span.to, now) ? momentIn(span.to, span) : null;
}

/** Where looking back begins: a day before the newest event, or half way in a younger airline. */
export function beginning(machine: { first_at: string; last_at: string; position: number }): Moment {
  const span = spanOf(machine);
  const long = span.to - span.from;
  return momentIn(long > 2 * day ? span.to - day : span.from + long / 2, span);
}

/** The event before or after a log position, or null at the ends of the log. */
export function eventBeside(position: number, by: 1 | -1, head: number): Moment | null {
  const next = position + by;
  return next < 1 || next > head ? null : String(next);
}

/** How many events fell into each of `count` equal parts of a span; a day's events belong to its middle. */
export function activity(
  days: readonly { date: string; events: number }[],
  span: Pick<Span, 'from' | 'to'>,
  count: number,
): number[] {
  const bins = new Array<number>(count).fill(0);
  for (const { date, events } of days) {
    const middle = Date.parse(`${date}T12:00:00Z`);
    const at = Math.floor(((middle - span.from) / (span.to - span.from)) * count);
    const bin = Math.min(count - 1, Math.max(0, at));
    bins[bin] = (bins[bin] ?? 0) + events;
  }
  return bins;
}

/** Bars as one SVG path, `width` wide and 1 high: by the root, so that a busy day does not hide the quiet ones. */
export function barsPath(bins: readonly number[], width: number): string {
  const most = Math.max(1, ...bins);
  const step = width / bins.length;
  return bins
    .map((events, index) => {
      if (events === 0) return '';
      const height = Math.max(0.08, Math.sqrt(events / most));
      const x = (index * step).toFixed(1);
      return `M${x} 1h${(step * 0.7).toFixed(1)}V${(1 - height).toFixed(3)}H${x}z`;
    })
    .join('');
}
