import { said } from '@/i18n/said.ts';

/** An error answer of the API (RFC 9457), with the server's sentences for single fields. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** The stable name of the problem, the last part of its `type`. */
  readonly kind: string;
  readonly title: string;
  /** Sentences by field, the path joined by dots: `{"fares.0.price": "…"}`. */
  readonly fields: Readonly<Record<string, string>>;
  /** What else the problem says (`done`, `total`): as it came. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    problem: {
      kind: string;
      title: string;
      detail: string;
      fields: Record<string, string>;
      extra?: Record<string, unknown>;
    },
  ) {
    super(problem.detail);
    this.status = status;
    this.kind = problem.kind;
    this.title = problem.title;
    this.fields = problem.fields;
    this.extra = problem.extra ?? {};
  }
}

/** The server could not be reached at all, or what answered was not the API. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Reads field errors from a list of `{field | loc | pointer, message | msg | detail}` or an object of sentences. */
export function fieldErrors(errors: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  const put = (name: string, message: unknown) => {
    const sentence = Array.isArray(message) ? text(message[0]) : text(message);
    // The first sentence is the one to cure first.
    if (name && sentence && !(name in fields)) fields[name] = said(sentence);
  };
  if (Array.isArray(errors)) {
    for (const item of errors) {
      if (typeof item !== 'object' || item === null) continue;
      const entry = item as Record<string, unknown>;
      const where = entry.field ?? entry.loc ?? entry.pointer ?? '';
      const path = Array.isArray(where)
        ? where.filter((part) => part !== 'body' && part !== 'query').join('.')
        : text(where)
            .replace(/^[#/]+/, '')
            .replaceAll('/', '.');
      put(path, entry.message ?? entry.msg ?? entry.detail);
    }
  } else if (typeof errors === 'object' && errors !== null) {
    for (const [name, message] of Object.entries(errors)) put(name, message);
  }
  return fields;
}

/** Turns a refused response into an ApiError; a body that is no problem document still gives a readable sentence. */
export async function toApiError(response: Response): Promise<ApiError> {
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = await response.clone().json();
    if (typeof parsed === 'object' && parsed !== null) body = parsed as Record<string, unknown>;
  } catch {
    // Not JSON: a proxy's page, or an empty body. The status says what can be said.
  }
  const type = text(body.type);
  const title = text(body.title) || response.statusText || `HTTP ${response.status}`;
  return new ApiError(response.status, {
    kind: type.split(/[/:#]/).pop() || String(response.status),
    title: said(title),
    detail: said(text(body.detail) || title),
    fields: fieldErrors(body.errors),
    extra: body,
  });
}
