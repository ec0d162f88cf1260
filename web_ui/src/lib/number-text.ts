import { currentLocale } from '@/i18n/t.ts';

/** The sign between whole and part in the reader's language. */
export function decimalSign(locale = currentLocale()): '.' | ',' {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return part?.value === ',' ? ',' : '.';
}

/**
 * A number as people type it, "1 250,5" or "1,250.5"; null when it is none.
 *
 * The language's own decimal sign is one; the other sign groups thousands where it stands before three digits each time,
 * and is forgiven as a decimal sign elsewhere.
 */
export function parseNumber(text: string, decimal = decimalSign()): number | null {
  const clean = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  if (!/^-?[\d.,]*\d[.,]?$/.test(clean)) return null;
  const other = decimal === ',' ? '.' : ',';
  const places = clean.split(decimal);
  const grouped = (whole: string) => {
    const [first = '', ...groups] = whole.replace('-', '').split(other);
    return (
      groups.length > 0 && first !== '' && first.length <= 3 && groups.every((group) => group.length === 3)
    );
  };
  let plain: string;
  if (places.length === 1) {
    if (grouped(clean)) plain = clean.replaceAll(other, '');
    else if (clean.split(other).length <= 2) plain = clean.replace(other, '.');
    else return null;
  } else {
    const last = places.pop() ?? '';
    if (places.length === 1) {
      const whole = places[0] ?? '';
      if (last.includes(other)) {
        // The signs the other way round, "1,250.5" in a language that writes "1.250,5".
        if (!/^-?\d{1,3}$/.test(whole) || !/^\d{3}\.?\d*$/.test(last.replace(other, '.'))) return null;
        plain = (whole + last).replace(other, '.');
      } else {
        if (whole.includes(other) && !grouped(whole)) return null;
        plain = `${whole.replaceAll(other, '')}.${last}`;
      }
    } else if (!last.includes(other) && [...places.slice(1), last].every((group) => group.length === 3)) {
      plain = places.join('') + last;
    } else return null;
  }
  const number = Number(plain);
  return plain !== '' && Number.isFinite(number) ? number : null;
}

/** A number as it stands in a field to be edited: with the language's decimal sign, without groups. */
export function numberInField(value: number, decimal = decimalSign()): string {
  return String(value).replace('.', decimal);
}
