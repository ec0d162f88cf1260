// Holds the built frontend to its budget: npm run build runs this after Vite.
//   node scripts/check-budget.mjs [folder of the build]
// Sizes are gzip at level 9, in KB of 1,000 bytes. Shell: all that a signed-in page needs before its own code.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const limits = { shellJs: 140, shellCss: 12, route: 35, lazy: 60, language: 70, map: 300, rawChunk: 250 };
const out = resolve(process.argv[2] ?? fileURLToPath(new URL('../../web_dist', import.meta.url)));
const manifest = JSON.parse(readFileSync(`${out}/manifest.json`, 'utf8'));

const kb = (file) => gzipSync(readFileSync(`${out}/${file}`), { level: 9 }).length / 1000;
const sum = (files) => [...files].reduce((total, file) => total + kb(file), 0);

/** A chunk and everything that it imports statically: JavaScript files, and style sheets. */
function closure(key, js = new Set(), css = new Set()) {
  const chunk = manifest[key];
  if (!chunk || js.has(chunk.file)) return { js, css };
  if (chunk.file.endsWith('.js')) js.add(chunk.file);
  for (const file of chunk.css ?? []) css.add(file);
  for (const other of chunk.imports ?? []) closure(other, js, css);
  return { js, css };
}

const entries = Object.entries(manifest);
const entry = entries.find(([, chunk]) => chunk.isEntry)?.[0];
if (!entry) throw new Error(`${out}/manifest.json names no entry.`);
const isFrame = (key) => /routes\/_app\.tsx/.test(key);
// Another language's words: fetched by those who speak it, instead of the English ones.
const isLanguage = (key) => /src\/i18n\//.test(key);
const isRoute = (key) => /src\/routes\//.test(key) && !isFrame(key);

const shell = closure(entry);
for (const [key] of entries) if (isFrame(key)) closure(key, shell.js, shell.css);

const failures = [];
const report = (name, size, limit) => {
  const over = size > limit;
  process.stdout.write(
    `${over ? 'OVER' : 'ok  '} ${name.padEnd(46)} ${size.toFixed(1).padStart(7)} of ${limit} KB\n`,
  );
  if (over) failures.push(name);
};
report('shell, JavaScript', sum(shell.js), limits.shellJs);
report('shell, CSS', sum(shell.css), limits.shellCss);

const seen = new Set(shell.js);
const dynamic = entries.filter(([, chunk]) => chunk.isDynamicEntry && !shell.js.has(chunk.file));
for (const [key] of dynamic) {
  const own = [...closure(key).js].filter((file) => !shell.js.has(file));
  for (const file of own) seen.add(file);
  report(
    `${isRoute(key) ? 'route' : 'lazy '} ${key.replace(/^src\//, '')}`,
    sum(own),
    isRoute(key) ? limits.route : isLanguage(key) ? limits.language : limits.lazy,
  );
}
const maps = entries.map(([, chunk]) => chunk.file).filter((file) => /countries-.*\.json$/.test(file));
if (maps.length > 0) report('map data', sum(maps), limits.map);
for (const file of seen) {
  const raw = readFileSync(`${out}/${file}`).length / 1000;
  if (raw > limits.rawChunk) report(`one file, uncompressed: ${file}`, raw, limits.rawChunk);
}
if (failures.length > 0) {
  process.stderr.write(`Over budget: ${failures.join(', ')}.\n`);
  process.exitCode = 1;
}
