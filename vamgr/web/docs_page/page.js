// Shows the OpenAPI document and lets every operation be tried with the caller's own sign-in.
const byId = (id) => document.getElementById(id);

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A sentence about a schema: its type, its limits, what it may be. */
function typeOf(schema, api) {
  if (!schema) return '';
  if (schema.$ref) return schema.$ref.split('/').pop();
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, api)).join(' or ');
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items, api) || 'values'}`;
  const limits = ['minimum', 'maximum', 'minLength', 'maxLength', 'pattern', 'format']
    .filter((key) => schema[key] !== undefined)
    .map((key) => `${key} ${schema[key]}`);
  return [schema.type ?? 'anything', ...limits].join(', ');
}

/** A value of the schema's shape, to start a body from. */
function example(schema, api, depth = 0) {
  if (!schema || depth > 6) return null;
  if (schema.default !== undefined) return schema.default;
  if (schema.$ref) return example(api.components.schemas[schema.$ref.split('/').pop()], api, depth + 1);
  if (schema.anyOf) return example(schema.anyOf[0], api, depth + 1);
  if (schema.enum) return schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, example(inner, api, depth + 1)]),
      );
    case 'array':
      return [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'boolean':
      return false;
    case 'string':
      return '';
    default:
      return null;
  }
}

function schemaText(schema, api) {
  const name = schema?.$ref?.split('/').pop();
  const found = name ? api.components.schemas[name] : schema;
  const lines = Object.entries(found?.properties ?? {}).map(([field, inner]) => {
    const must = found.required?.includes(field) ? ' (required)' : '';
    const words = inner.description ? ` — ${inner.description}` : '';
    return `  ${field}: ${typeOf(inner, api)}${must}${words}`;
  });
  return [name ?? typeOf(schema, api), ...lines].join('\n');
}

function operationView(method, path, operation, api) {
  const inputs = new Map();
  const fields = element('div', { className: 'fields' });
  for (const parameter of operation.parameters ?? []) {
    const input = element('input', { type: 'text', autocomplete: 'off' });
    inputs.set(parameter, input);
    const hint = element('small', { textContent: parameter.description ?? typeOf(parameter.schema, api) });
    fields.append(element('label', {}, `${parameter.name}${parameter.required ? ' *' : ''}`, input, hint));
  }
  const inside = element('div', { className: 'inside' });
  inside.append(element('p', { textContent: operation.description ?? '' }), fields);
  const content = operation.requestBody?.content;
  const schema = content?.['application/json']?.schema;
  let body;
  if (schema) {
    body = element('textarea', { value: JSON.stringify(example(schema, api), null, 2), spellcheck: false });
    inside.append(element('label', {}, 'Body', body), element('pre', { textContent: schemaText(schema, api) }));
  } else if (content) {
    body = element('input', { type: 'file' });
    inside.append(element('label', {}, 'File', body));
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    const answer = response.content?.['application/json']?.schema;
    if (answer) inside.append(element('pre', { textContent: `${status}: ${schemaText(answer, api)}` }));
  }
  const result = element('pre', { hidden: true });
  const send = element('button', { type: 'button', textContent: `Send ${method.toUpperCase()}` });
  send.addEventListener('click', () => {
    attempt(method, path, inputs, body, result).catch((error) => {
      result.textContent = String(error);
    });
  });
  if (!path.endsWith('/stream')) inside.append(send, result);
  const title = element(
    'summary',
    {},
    element('span', { className: 'method', textContent: method.toUpperCase() }),
    element('code', { textContent: path }),
    element('span', { textContent: operation.summary ?? '' }),
  );
  const view = element('details', {}, title, inside);
  view.words = `${method} ${path} ${operation.summary} ${operation['x-ability']}`.toLowerCase();
  return view;
}

async function attempt(method, path, inputs, body, result) {
  let address = path;
  const query = new URLSearchParams();
  const headers = {};
  for (const [parameter, input] of inputs) {
    if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, encodeURIComponent(input.value));
    else if (input.value !== '' && parameter.in === 'query') query.set(parameter.name, input.value);
    else if (input.value !== '') headers[parameter.name] = input.value;
  }
  if (byId('key').value) headers['X-API-Key'] = byId('key').value;
  let content;
  if (body?.type === 'file') {
    content = body.files[0];
    headers['Content-Type'] = content?.type || 'application/octet-stream';
  } else if (body) {
    content = body.value;
    headers['Content-Type'] = 'application/json';
  }
  result.hidden = false;
  result.textContent = '…';
  const asked = query.size ? `${address}?${query}` : address;
  const answer = await fetch(asked, { method: method.toUpperCase(), headers, body: content });
  const text = await answer.text();
  const shown = answer.headers.get('content-type')?.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
  result.textContent = `${answer.status} ${answer.statusText}\n${[...answer.headers]
    .filter(([name]) => ['etag', 'location', 'vamgr-position', 'retry-after'].includes(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n${shown}`;
}

async function start() {
  const api = await (await fetch('/api/openapi.json')).json();
  byId('about').textContent = `${api.info.version}. ${api.info.description}`;
  const views = [];
  const main = byId('operations');
  for (const tag of api.tags) {
    const section = element('section', {}, element('h2', { textContent: tag.name }));
    for (const [path, methods] of Object.entries(api.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (operation.tags?.includes(tag.name)) {
          const view = operationView(method, path, operation, api);
          views.push(view);
          section.append(view);
        }
      }
    }
    main.append(section);
  }
  byId('find').addEventListener('input', () => {
    const words = byId('find').value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const view of views) view.hidden = !words.every((word) => view.words.includes(word));
    for (const section of main.children) section.hidden = ![...section.children].some((c) => c.words && !c.hidden);
  });
}

start().catch((error) => {
  byId('about').textContent = `The document could not be loaded: ${error}`;
});
