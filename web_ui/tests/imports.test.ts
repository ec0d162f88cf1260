import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.gen\.ts$/.test(file));

/** What a file imports from our own source, as paths below src. */
function importsOf(file: string): string[] {
  const text = readFileSync(resolve(src, file), 'utf8');
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return names.flatMap((name) => {
    if (name.startsWith('@/')) return [name.slice(2)];
    if (!name.startsWith('.')) return [];
    return [relative(src, resolve(src, dirname(file), name)).replaceAll('\\', '/')];
  });
}

/** From the bottom up: each may import from itself and from what stands before it. */
const layers = ['styles', 'i18n', 'lib', 'api', 'components', 'features', 'routes'];
const layerOf = (file: string) => layers.indexOf(file.split('/')[0] ?? '');

describe('imports point one way', () => {
  it('finds the source', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(importsOf('components/ui/button.tsx')).toContain('components/ui/progress.tsx');
  });

  it.each(sources.filter((file) => layerOf(file) >= 0))('%s', (file) => {
    for (const other of importsOf(file)) {
      const target = layerOf(other);
      if (target < 0) continue;
      // formats follow the chosen language and units, which live side by side
      const siblings =
        ['i18n', 'lib'].includes(file.split('/')[0] ?? '') &&
        ['i18n', 'lib'].includes(other.split('/')[0] ?? '');
      expect(siblings || target <= layerOf(file), `${file} imports ${other}`).toBe(true);
      if (file.startsWith('features/') && other.startsWith('features/')) {
        expect(other.split('/')[1], `${file} imports another feature: ${other}`).toBe(file.split('/')[1]);
      }
    }
  });

  it('has no barrels', () => {
    const barrels = sources.filter((file) => /(^|\/)index\.tsx?$/.test(file) && !file.startsWith('routes/'));
    expect(barrels).toEqual([]);
  });

  it('keeps routes thin', () => {
    const thick = sources
      .filter((file) => file.startsWith('routes/'))
      .filter((file) => readFileSync(resolve(src, file), 'utf8').split('\n').length > 61);
    expect(thick).toEqual([]);
  });
});
