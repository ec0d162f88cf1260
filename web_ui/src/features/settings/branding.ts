import { contrast } from '@/lib/contrast.ts';

/** Grounds that an airline's colours stand on, as `#rrggbb`. */
export interface Grounds {
  light: string;
  dark: string;
}

export interface Check {
  id: 'ink' | 'light' | 'dark' | 'accent';
  ratio: number;
  /** What WCAG 2.2 asks: 4.5 for text, 3 for shapes. */
  need: number;
  /** The nearest colour that is enough, and which of the two it would replace; null where it is, or none is. */
  proposal: { name: 'primary' | 'accent'; colour: string } | null;
}

/** Black or white, whichever reads better on a colour. */
export const bestInk = (colour: string) =>
  contrast('#000000', colour) > contrast('#ffffff', colour) ? '#000000' : '#ffffff';

/**
 * The airline's colours on all that they stand on, with numbers. A main colour is looked for that is enough on both
 * grounds at once, so that taking one proposal does not break the other.
 */
export function checks(primary: string, accent: string, grounds: Grounds): Check[] {
  const isGoodMain = (colour: string) =>
    contrast(colour, grounds.light) >= 3 && contrast(colour, grounds.dark) >= 3;
  const main = isGoodMain(primary) ? null : nearest(primary, isGoodMain);
  const forMain = (ratio: number) => (ratio < 3 && main ? { name: 'primary' as const, colour: main } : null);
  const onLight = contrast(primary, grounds.light);
  const onDark = contrast(primary, grounds.dark);
  const pair = contrast(accent, primary);
  const second = pair < 3 ? nearest(accent, (colour) => contrast(colour, primary) >= 3) : null;
  return [
    { id: 'ink', ratio: contrast(bestInk(primary), primary), need: 4.5, proposal: null },
    { id: 'light', ratio: onLight, need: 3, proposal: forMain(onLight) },
    { id: 'dark', ratio: onDark, need: 3, proposal: forMain(onDark) },
    { id: 'accent', ratio: pair, need: 3, proposal: second ? { name: 'accent', colour: second } : null },
  ];
}

/** The same hue, lighter or darker by as little as makes it pass; null when no lightness does. */
export function nearest(colour: string, passes: (colour: string) => boolean): string | null {
  const [hue, saturation, lightness] = toHsl(colour);
  if (Number.isNaN(hue)) return null;
  for (let step = 0; step <= 200; step++) {
    for (const sign of [-1, 1]) {
      const candidate = lightness + (sign * step) / 200;
      if (candidate < 0 || candidate > 1) continue;
      const hex = fromHsl(hue, saturation, candidate);
      if (passes(hex)) return hex;
    }
  }
  return null;
}

function toHsl(hex: string): [hue: number, saturation: number, lightness: number] {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex.trim());
  if (!parts) return [Number.NaN, 0, 0];
  const [r = 0, g = 0, b = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const span = high - low;
  const lightness = (high + low) / 2;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sector = high === r ? ((g - b) / span + 6) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return [sector * 60, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}
