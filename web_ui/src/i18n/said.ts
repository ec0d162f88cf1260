let translate: ((sentence: string) => string) | undefined;

/** Takes what translates the server's sentences; English needs nothing. */
export function hear(translator: ((sentence: string) => string) | undefined): void {
  translate = translator;
}

/**
 * What the server said, in the language in use: the sentence of a refusal or of the history, a reason, a hint, a formula.
 *
 * What no template of the language fits (`<language>/server.ts`), and so what people wrote themselves, stays as it came.
 */
export function said(sentence: string): string {
  return sentence && translate ? translate(sentence) : sentence;
}

/** The fields of answers that hold the server's own words. What people write has other names (`reason`, `note`, `remarks`). */
const sentenceFields = new Set([
  'account_name',
  'advice',
  'attached_label',
  'cure',
  'explanation',
  'formula',
  'hint',
  'keeps',
  'meaning',
  'means',
  'memo',
  'message',
  'price_basis',
  'price_source',
  'problem',
  'sentence',
  'sentences',
  'state_why',
  'why',
]);

/** Lists whose entries name things in the server's words, where `name` elsewhere is somebody's or something's own. */
const namedLists: Readonly<Record<string, ReadonlySet<string>>> = {
  inputs: new Set(['name', 'source', 'unit']),
  awards: new Set(['name', 'description']),
  awards_to_come: new Set(['name', 'description']),
};
/** What has a formula, a rule or a check beside it is named by the server. */
const besides: Readonly<Record<string, readonly string[]>> = {
  name: ['formula'],
  title: ['keeps', 'means'],
};
const formulaParts = new Set(['text']);
const nothing: ReadonlySet<string> = new Set();

/** An answer of the API with its sentences in the language in use. It is changed in place: nobody else has it yet. */
export function heard<T>(answer: T): T {
  if (translate) walk(answer, nothing, false);
  return answer;
}

/** `words`: the fields of this node, or of a list's entries, that are the server's; `all`: a list of sentences. */
function walk(node: unknown, words: ReadonlySet<string>, all: boolean): void {
  if (typeof node !== 'object' || node === null) return;
  const list = Array.isArray(node);
  const parts = node as Record<string, unknown>;
  for (const key of Object.keys(parts)) {
    const value = parts[key];
    const spoken =
      sentenceFields.has(key) || words.has(key) || (besides[key]?.some((other) => other in parts) ?? false);
    if (typeof value === 'string') {
      if (spoken || (list && all)) parts[key] = said(value);
    } else if (list) walk(value, words, all);
    else walk(value, spoken ? formulaParts : (namedLists[key] ?? nothing), spoken);
  }
}
