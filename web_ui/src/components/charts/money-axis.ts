import { currentLocale } from '@/i18n/t.ts';
import { minorDigits } from '@/lib/format.ts';

const mostDigits = 4;

/** Money along an axis in short, with just so many digits that no two lines are called the same: "€21.38M", "€21.40M". */
export function moneyAxis(lines: readonly number[], currency: string): string[] {
  const unit = 10 ** minorDigits(currency);
  for (let digits = 0; ; digits++) {
    const format = new Intl.NumberFormat(currentLocale(), {
      style: 'currency',
      currency,
      notation: 'compact',
      minimumFractionDigits: 0,
      maximumFractionDigits: digits,
    });
    const texts = lines.map((line) => format.format(line / unit));
    if (new Set(texts).size === new Set(lines).size || digits === mostDigits) return texts;
  }
}

/** Pixels at the left that labels of 11 px need, with the gap to the plot. */
export function axisRoom(texts: readonly string[]): number {
  return Math.max(40, Math.ceil(Math.max(0, ...texts.map((text) => text.length)) * 6.1) + 14);
}
