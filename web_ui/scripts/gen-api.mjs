// Writes src/api/schema.gen.ts from the server's OpenAPI document, and limits.gen.ts beside it.
//   npm run gen:api                     asks the server on 127.0.0.1:8000
//   npm run gen:api -- openapi.json     reads a file (or another address)
//   npm run gen:api -- openapi.json x.ts   ... and writes there
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { limitsOf } from './limits.mjs';

const source = process.argv[2] ?? 'http://127.0.0.1:8000/api/openapi.json';
const target = process.argv[3] ?? fileURLToPath(new URL('../src/api/schema.gen.ts', import.meta.url));

const document = /^https?:/.test(source)
  ? await (await fetch(source)).json()
  : JSON.parse(await readFile(source, 'utf8'));
// Every refusal is a problem document, which api/problem.ts reads: said once there, not for each status of each path.
for (const operations of Object.values(document.paths)) {
  for (const operation of Object.values(operations)) {
    for (const status of Object.keys(operation.responses ?? {})) {
      if (Number(status) >= 300) delete operation.responses[status];
    }
  }
}
const types = astToString(await openapiTS(document, { alphabetize: true, defaultNonNullable: false }));
await writeFile(
  target,
  `// Generated from the OpenAPI document by \`npm run gen:api\`. Do not edit.\n${types}`,
);
const limits = join(dirname(target), 'limits.gen.ts');
await writeFile(
  limits,
  `// Generated from the OpenAPI document by \`npm run gen:api\`. Do not edit.\n${limitsOf(document)}`,
);
process.stdout.write(`Wrote ${target} and ${limits}\n`);
