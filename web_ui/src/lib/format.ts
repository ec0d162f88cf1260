import { currentLocale } from '@/i18n/t.ts';
import { type Preferences, preferences } from './preferences.ts';

export const kmPerNmi = 1.852;
export const milesPerNmi = 1.150779448;
export const lbPerKg = 2.2046226218;
export const metresPerFoot = 0.3048;

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${currentLocale()} ${JSON.stringify(options)}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(currentLocale(), options);
    formatters.set(key, format);
  }
  return format;
}

/** How many minor units make one unit, as a power of ten: EUR 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return numberFormat({ style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Integer minor units as people write them: `(205000, 'EUR')` is "€2,050.00".
 *
 * `compact` gives "€2.1K" for tiles; `signed` puts a plus on income, for ledgers; `whole` drops the cents.
 */
export function formatMoney(
  minor: number,
  currency: string,
  { compact = false, signed = false, whole = false } = {},
): string {
  const digits = minorDigits(currency);
  const options: Intl.NumberFormatOptions = { style: 'currency', currency };
  if (signed) options.signDisplay = 'exceptZero';
  if (compact)
    Object.assign(options, { notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 });
  if (whole) Object.assign(options, { maximumFractionDigits: 0, minimumFractionDigits: 0 });
  const amount = minor / 10 ** digits;
  // German has no short word for thousands: what is not shortened is at least without a fraction.
  if (
    compact &&
    !numberFormat(options)
      .formatToParts(amount)
      .some((part) => part.type === 'compact')
  )
    options.maximumFractionDigits = 0;
  return numberFormat(options).format(amount);
}

/** What a person typed ("1 250,50") in minor units, or null when it is no amount that the currency can hold. */
export function parseMoney(text: string, currency: string): number | null {
  const cleaned = text.replace(/[\s\u00a0\u202f'’]/g, '');
  if (!/^-?\d[\d.,]*$/.test(cleaned)) return null;
  const digits = minorDigits(currency);
  const separators = cleaned.replace(/[-\d]/g, '');
  const last = Math.max(cleaned.lastIndexOf('.'), cleaned.lastIndexOf(','));
  const after = last < 0 ? 0 : cleaned.length - last - 1;
  const mixed = separators.includes('.') && separators.includes(',');
  // One kind of separator before exactly three digits groups thousands, unless the currency has three decimals.
  const groups = !mixed && (separators.length > 1 || (after === 3 && digits !== 3));
  const whole = (last < 0 || groups ? cleaned : cleaned.slice(0, last)).replace(/[.,]/g, '');
  const fraction = last < 0 || groups ? '' : cleaned.slice(last + 1);
  if (fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Minor units as a plain number to edit ("1250.50"), without currency sign or grouping. */
export function editableMoney(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

export function formatPercent(ratio: number, digits = 0): string {
  return numberFormat({ style: 'percent', maximumFractionDigits: digits }).format(ratio);
}

interface Shown {
  value: string;
  unit: string;
}

export function showDistance(nmi: number, to: Preferences['distance'] = preferences().distance): Shown {
  const factor = to === 'km' ? kmPerNmi : to === 'mi' ? milesPerNmi : 1;
  return { value: formatNumber(nmi * factor), unit: to };
}

export function showMass(kg: number, to: Preferences['mass'] = preferences().mass): Shown {
  return { value: formatNumber(to === 'lb' ? kg * lbPerKg : kg), unit: to };
}

export function showAltitude(ft: number, to: Preferences['altitude'] = preferences().altitude): Shown {
  return { value: formatNumber(to === 'm' ? ft * metresPerFoot : ft), unit: to };
}

/** Minutes as hours and minutes, the way a logbook has it: 95 is "1:35", -5 is "−0:05". */
export function formatDuration(minutes: number): string {
  const rounded = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && rounded > 0 ? '−' : '';
  return `${sign}${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
}

/** "1:35", "1h35", "95" or "0135" in minutes; null when it is none of them. */
export function parseDuration(text: string): number | null {
  const clean = text.trim().toLowerCase();
  const parts = /^(\d{1,4})\s*[:h]\s*([0-5]?\d)?\s*(?:m|min)?$/.exec(clean);
  if (parts) return Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  if (/^0\d[0-5]\d$/.test(clean)) return Number(clean.slice(0, 2)) * 60 + Number(clean.slice(2));
  return /^\d{1,5}$/.test(clean) ? Number(clean) : null;
}

/** "14:05", "1405" or "9:30" as "14:05", "14:05", "09:30"; null when it is no time of day. */
export function parseClock(text: string): string | null {
  const match = /^(\d{1,2}):?(\d{2})$/.exec(text.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${match[1]?.padStart(2, '0')}:${match[2]}`;
}
