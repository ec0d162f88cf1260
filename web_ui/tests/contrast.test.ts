import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');

function block(selector: string): Map<string, string> {
  const start = tokens.indexOf(`${selector} {`);
  const body = tokens.slice(start, tokens.indexOf('\n}', start));
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

/** Relative luminance (WCAG 2) of an opaque `oklch(L C h)`, by Ottosson's matrices. */
function luminance(colour: string): number {
  const match = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour.trim());
  if (!match) throw new Error(`Not an opaque oklch colour: ${colour}`);
  const [lightness, chroma, hue] = match.slice(1).map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const red = clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['bg', 'surface', 'raised', 'sunken', 'hover'];
const texts = ['ink', 'ink-2', 'ink-3', 'accent-text'];
const tones = ['ok', 'caution', 'danger', 'advisory', 'active'];

const pairs: [string, string, number][] = [
  ...texts.flatMap((text) => surfaces.map((surface): [string, string, number] => [text, surface, 4.5])),
  ...tones.flatMap((tone) =>
    ['bg', 'surface', 'raised', `${tone}-soft`].map((under): [string, string, number] => [tone, under, 4.5]),
  ),
  ...tones.map((tone): [string, string, number] => ['ink', `${tone}-soft`, 4.5]),
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-hover', 4.5],
  ['accent-text', 'accent-soft', 4.5],
  ['danger-ink', 'danger-fill', 4.5],
  ['line-strong', 'surface', 3],
  ['line-strong', 'raised', 3],
  ['focus', 'bg', 3],
  ['focus', 'surface', 3],
];

describe.each([
  ['light', block(':root')],
  ['dark', block('.dark')],
])('%s theme', (_, theme) => {
  it.each(pairs)('%s on %s reads at %s:1', (text, under, least) => {
    expect(contrast(theme.get(text) ?? '', theme.get(under) ?? '')).toBeGreaterThanOrEqual(least);
  });
});
