import { currentLocale } from '@/i18n/t.ts';
import { nowMs } from './moment.ts';

type Zone = 'UTC' | undefined;

function dateTime(date: Date, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(currentLocale(), { timeZone: zone, ...options }).format(date);
}

/** "14:05Z", or "14:05" in the reader's own zone. */
export function formatClock(iso: string, zone: 'utc' | 'local' = 'utc'): string {
  const date = new Date(iso);
  const clock = dateTime(date, zone === 'utc' ? 'UTC' : undefined, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return zone === 'utc' ? `${clock}Z` : clock;
}

/** "22 Nov 2026"; the year is left out while it is this year's. */
export function formatDay(iso: string, zone: 'utc' | 'local' = 'utc', now = new Date()): string {
  const date = new Date(iso);
  const sameYear = date.getUTCFullYear() === now.getUTCFullYear();
  return dateTime(date, zone === 'utc' ? 'UTC' : undefined, {
    day: 'numeric',
    month: 'short',
    year: sameYear ? undefined : 'numeric',
  });
}

export function formatInstant(iso: string, zone: 'utc' | 'local' = 'utc', now = new Date()): string {
  return `${formatDay(iso, zone, now)}, ${formatClock(iso, zone)}`;
}

/** "Nov 2026" of "2026-11". */
export function formatMonth(month: string): string {
  return dateTime(new Date(`${month}-01T00:00:00Z`), 'UTC', { month: 'short', year: 'numeric' });
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", "in 2 days"; less than a minute is "now". Counted from the moment that is looked at. */
export function formatRelative(iso: string, now = new Date(nowMs())): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(0, 'second');
}
