// Writes src/api/schema.gen.ts from the server's OpenAPI document.
//   npm run gen:api                     asks the server on 127.0.0.1:8000
//   npm run gen:api -- openapi.json     reads a file (or another address)
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const source = process.argv[2] ?? 'http://127.0.0.1:8000/api/openapi.json';
const target = new URL('../src/api/schema.gen.ts', import.meta.url);

const document = /^https?:/.test(source)
  ? await (await fetch(source)).json()
  : JSON.parse(await readFile(source, 'utf8'));
const types = astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }));
await writeFile(
  target,
  `// Generated from the OpenAPI document by \`npm run gen:api\`. Do not edit.\n${types}`,
);
process.stdout.write(`Wrote ${target.pathname}\n`);
