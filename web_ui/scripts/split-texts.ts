import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const texts = fileURLToPath(new URL('../src/i18n/en/', import.meta.url));
const source = /[\\/]src[\\/](?!i18n[\\/]).*\.tsx?$/;
const calls = /\bt(?:Or)?\(([^()]*)/g;
const keys = /['`](\w+)\.[\w$]/g;

/** The areas whose texts a file asks for, by the literal keys in its calls of `t()` and `tOr()`. */
export function areasOf(code: string, areas: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const [, call] of code.matchAll(calls)) {
    for (const [, area] of (call ?? '').matchAll(keys)) if (area && areas.has(area)) found.add(area);
  }
  return [...found].sort();
}

/**
 * Lets every file bring the texts of the areas that it speaks of, so that a page loads its own and not everybody's.
 *
 * Only what `common.ts` holds is in the shell. `t()` stays a plain function: a file's texts are there before its code.
 */
export function splitTexts(): Plugin {
  const names = readdirSync(texts).map((file) => file.replace(/\.ts$/, ''));
  const areas = new Set(names.filter((name) => name !== 'common'));
  return {
    name: 'vamgr-split-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!source.test(id.split('?')[0] ?? '')) return null;
      const used = areasOf(code, areas);
      if (used.length === 0) return null;
      const imports = used.map((area) => `import { ${area} as $${area} } from '@/i18n/en/${area}.ts';`);
      const adds = used.map((area) => `${area}: $${area}`).join(', ');
      // On the first line, so that every other one keeps its number.
      const head = `${imports.join(' ')} import { addTexts as $add } from '@/i18n/t.ts'; $add({ ${adds} }); `;
      return { code: head + code, map: null };
    },
  };
}
