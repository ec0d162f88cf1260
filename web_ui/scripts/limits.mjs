// What the fields of each command may hold, out of the OpenAPI document: what a form can say before anything is sent.

/** The schema behind references, and behind a choice between it and nothing. */
function plain(document, schema) {
  if (schema.$ref) return plain(document, document.components.schemas[schema.$ref.split('/').at(-1)]);
  const choices = schema.anyOf ?? schema.oneOf;
  if (!choices) return { schema, nullable: false };
  const others = choices.filter((choice) => choice.type !== 'null');
  const nullable = others.length < choices.length;
  if (others.length !== 1) return { schema: {}, nullable };
  return { schema: plain(document, others[0]).schema, nullable };
}

/** The limits of one field: `needed` when it cannot be left empty. */
function limitOf(schema, needed) {
  const limit = {};
  if (schema.type === 'integer') limit.whole = true;
  const whole = schema.type === 'integer';
  const min =
    schema.minimum ??
    (whole && schema.exclusiveMinimum !== undefined ? schema.exclusiveMinimum + 1 : undefined);
  const max =
    schema.maximum ??
    (whole && schema.exclusiveMaximum !== undefined ? schema.exclusiveMaximum - 1 : undefined);
  if (min !== undefined) limit.min = min;
  if (max !== undefined) limit.max = max;
  if (schema.minLength > 1) limit.minLength = schema.minLength;
  if (schema.maxLength !== undefined) limit.maxLength = schema.maxLength;
  const text = schema.type === 'string' && !schema.enum;
  if (needed && (whole || schema.type === 'number' || (text && (schema.minLength ?? 0) > 0)))
    limit.needed = true;
  return limit;
}

/** By dotted path. A part that may be left out needs nothing of what is in it. */
function fieldsOf(document, schema, needed = true, prefix = '', depth = 0) {
  const fields = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const { schema: inner, nullable } = plain(document, property);
    const asked = needed && !nullable && (schema.required ?? []).includes(name);
    if (inner.properties && depth < 3) {
      Object.assign(fields, fieldsOf(document, inner, asked, `${prefix}${name}.`, depth + 1));
      continue;
    }
    const limit = limitOf(inner, asked);
    if (Object.keys(limit).length > 0) fields[prefix + name] = limit;
  }
  return fields;
}

const key = (name) => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`);
const written = (limit) =>
  `{ ${Object.entries(limit)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;

/** The text of limits.gen.ts. */
export function limitsOf(document) {
  const lines = ['export const limits = {'];
  for (const path of Object.keys(document.paths).sort()) {
    for (const [method, operation] of Object.entries(document.paths[path])) {
      const body = operation.requestBody?.content?.['application/json']?.schema;
      if (!body) continue;
      const fields = Object.entries(fieldsOf(document, plain(document, body).schema));
      lines.push(`  '${method.toUpperCase()} ${path}': {`);
      for (const [name, limit] of fields) lines.push(`    ${key(name)}: ${written(limit)},`);
      lines.push('  },');
    }
  }
  return `${lines.join('\n')}\n};\n`;
}
