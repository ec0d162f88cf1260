import { currentLocale } from '@/i18n/t.ts';

/** A day as people of the chosen language write it: `2026-11-28` is "28 Nov 2026". */
export function writeDay(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return '';
  return new Intl.DateTimeFormat(currentLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/**
 * The day that a text means, or null: "2026-11-28", "28 Nov 2026", "28.11.2026".
 *
 * The day stands before its month. With `thisYear` the year may be left out, or have two digits.
 */
export function readDay(text: string, thisYear?: number): string | null {
  const parts = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const [first = ''] = parts;
  if (/^\d{4}$/.test(first)) return parts.length === 3 ? made(first, monthOf(parts[1]), parts[2]) : null;
  const [day, month, year] = /^\p{L}/u.test(first) ? [parts[1], first, parts[2]] : parts;
  if (parts.length === 2 && thisYear) return made(String(thisYear), monthOf(month), day);
  if (parts.length !== 3 || !year) return null;
  const whole = year.length === 2 && thisYear ? `20${year}` : year;
  return whole.length === 4 ? made(whole, monthOf(month), day) : null;
}

/** The same day so many days later. */
export function moveDay(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}

function made(year: string, month: number, day: string | undefined): string | null {
  const at = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  // What overflows is no day: 31 June is not 1 July.
  if (Number.isNaN(at.getTime()) || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== Number(day))
    return null;
  return at.toISOString().slice(0, 10);
}

/** 1 to 12 of a number or of how a month's name begins, in the chosen language or in English. */
function monthOf(text: string | undefined): number {
  if (!text || /^\d+$/.test(text)) return Number(text);
  for (const locale of [currentLocale(), 'en']) {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; text.length >= 3 && month <= 12; month++) {
      const name = format.format(Date.UTC(2026, month - 1)).toLowerCase();
      // "Sept" and "okt" as well as "September": the first three letters are every month's own.
      if (name.slice(0, 3) === text.slice(0, 3)) return month;
    }
  }
  return Number.NaN;
}
