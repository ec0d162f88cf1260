import { expect, it } from 'vitest';
import { isSlug, slugOf } from './slug.ts';

it.each([
  ['Nordfjord Air', 'nordfjord-air'],
  ['Île Lumière', 'ile-lumiere'],
  ['Ørland Fly', 'orland-fly'],
  ['Weißenfels Æro Łódź', 'weissenfels-aero-lodz'],
  ['  3 Peaks & Co.  ', 'peaks-co'],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ['AB', ''],
  ['东方', ''],
  ['', ''],
])('"%s" is called %s in addresses', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

it.each(['ab', 'Fjord', 'fjord-', 'fjord--air', '1fjord', 'fjord_air', 'f'.repeat(41)])(
  '%s is no name for addresses',
  (text) => {
    expect(isSlug(text)).toBe(false);
  },
);
