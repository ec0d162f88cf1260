import { currentLocale } from '@/i18n/t.ts';
import { nowMs } from './moment.ts';

type Zone = 'utc' | 'local';

/** How times are written. */
const shapes = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'short' },
  dayAndYear: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a hundred times as long as writing a time with it. */
function dateTime(date: Date, zone: Zone, shape: keyof typeof shapes): string {
  const key = `${currentLocale()} ${shape}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(currentLocale(), { timeZone: 'UTC', ...shapes[shape] });
    formatters.set(key, format);
  }
  // The clock on the reader's wall, written as if it were UTC: a machine may be carried into another zone.
  return format.format(zone === 'utc' ? date : date.getTime() - date.getTimezoneOffset() * 60_000);
}

/** "14:05Z", or "14:05" in the reader's own zone. */
export function formatClock(iso: string, zone: Zone = 'utc'): string {
  const date = new Date(iso);
  const clock = dateTime(date, zone, 'clock');
  return zone === 'utc' ? `${clock}Z` : clock;
}

/** "22 Nov 2026"; the year is left out while it is this year's. */
export function formatDay(iso: string, zone: Zone = 'utc', now = new Date()): string {
  const date = new Date(iso);
  const sameYear = date.getUTCFullYear() === now.getUTCFullYear();
  return dateTime(date, zone, sameYear ? 'day' : 'dayAndYear');
}

export function formatInstant(iso: string, zone: Zone = 'utc', now = new Date()): string {
  return `${formatDay(iso, zone, now)}, ${formatClock(iso, zone)}`;
}

/** "Nov 2026" of "2026-11". */
export function formatMonth(month: string): string {
  return dateTime(new Date(`${month}-01T00:00:00Z`), 'utc', 'month');
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

let relative: { locale: string; format: Intl.RelativeTimeFormat } | undefined;

function relativeFormat(): Intl.RelativeTimeFormat {
  const locale = currentLocale();
  if (relative?.locale !== locale)
    relative = { locale, format: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }) };
  return relative.format;
}

/** "3 hours ago", "in 2 days"; less than a minute is "now". Counted from the moment that is looked at. */
export function formatRelative(iso: string, now = new Date(nowMs())): string {
  const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
  const format = relativeFormat();
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(0, 'second');
}
