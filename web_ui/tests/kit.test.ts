import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));

/** The shared components that a file names, by their paths below src. */
const shown = (file: string) =>
  [
    ...readFileSync(resolve(src, file), 'utf8').matchAll(
      /'@\/(components\/(?:ui|data-table|charts)\/[^']+\.tsx)'/g,
    ),
  ].map((match) => match[1] ?? '');

const inKit = new Set(files.filter((file) => file.startsWith('features/kit/')).flatMap(shown));

it('shows every shared component that a screen uses', () => {
  const used = files.filter((file) => /^(features|routes)\/(?!kit)/.test(file)).flatMap(shown);
  expect(used.length).toBeGreaterThan(100);
  const missing = [...new Set(used)].filter((component) => !inKit.has(component)).sort();
  expect(missing, 'give it a place in features/kit/components, in all its states').toEqual([]);
});

it('has no component that only the kit knows', () => {
  const known = new Set(files.filter((file) => !file.startsWith('features/kit/')).flatMap(shown));
  const parts = files
    .filter((file) => file.startsWith('components/'))
    .flatMap((file) => readFileSync(resolve(src, file), 'utf8').match(/'\.\/[^']+\.tsx'/g) ?? []);
  const loose = [...inKit].filter(
    (file) => !known.has(file) && !parts.some((part) => file.endsWith(part.slice(2, -1))),
  );
  expect(loose).toEqual([]);
});
