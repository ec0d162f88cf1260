/** English sentences of the server with `{places}`, and the same in another language. */
export type Sentences = Readonly<Record<string, string>>;

interface Template {
  /** What it begins with: looked at first, since that costs nothing. */
  prefix: string;
  pattern: RegExp;
  names: string[];
  /** How many letters are the sentence's own: of two that fit, the one that says more of it is meant. */
  own: number;
  text: string;
}

const place = /\{(\w+)\}/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function compiled(english: string, text: string): Template {
  const names: string[] = [];
  const seen = new Set<string>();
  let own = 0;
  const source = english
    .split(place)
    .map((part, index) => {
      if (index % 2 === 0) {
        own += part.length;
        return escaped(part);
      }
      // The same place twice has the same words in it.
      if (seen.has(part)) return `\\k<${part}>`;
      seen.add(part);
      names.push(part);
      return `(?<${part}>.+?)`;
    })
    .join('');
  return { prefix: english.split('{')[0] ?? '', pattern: new RegExp(`^${source}$`, 's'), names, own, text };
}

/** The words that a template begins with, under which it is looked for; empty where it begins with a place. */
const beginning = (english: string) => /^[^\s{]+(?=\s)/.exec(english)?.[0] ?? '';

/**
 * Translates sentences that were put together from templates: `translator({ '{n} seats.': '{n} seter.' })('3 seats.')`.
 *
 * A place in the translation may ask for its own words to be translated as well: `{reason:said}`. Several sentences in a row
 * are translated one by one when they are no template together. What fits none comes back as it was.
 * Numbers that fill a place ("1,234.50", with or without a currency) are written as the language `tag` writes them.
 */
export function translator(sentences: Sentences, tag = 'en'): (sentence: string) => string {
  const signs = new Map(
    new Intl.NumberFormat(tag)
      .formatToParts(1_234_567.5)
      .map((part): [string, string] => [part.type, part.value]),
  );
  const number = (value: string) =>
    /^[-−]?\d{1,3}(,\d{3})*(\.\d+)?( [A-Z]{3})?$/.test(value)
      ? value.replace(/[,.]/g, (sign) => signs.get(sign === ',' ? 'group' : 'decimal') ?? sign)
      : value;
  const whole = new Map<string, string>();
  const byStart = new Map<string, [string, string][]>();
  const made = new Map<string, Template[]>();
  for (const [english, text] of Object.entries(sentences)) {
    if (english.search(place) < 0) whole.set(english, text);
    else {
      const start = beginning(english);
      const list = byStart.get(start) ?? [];
      list.push([english, text]);
      byStart.set(start, list);
    }
  }
  // Patterns are made for the words that are met, and not for hundreds that are not.
  const templatesOf = (start: string): Template[] => {
    let found = made.get(start);
    if (!found) {
      found = (byStart.get(start) ?? [])
        .map(([english, text]) => compiled(english, text))
        .sort((a, b) => b.own - a.own);
      made.set(start, found);
    }
    return found;
  };
  const known = new Map<string, string | null>();

  function one(sentence: string): string | null {
    const exact = whole.get(sentence);
    if (exact !== undefined) return exact;
    const start = /^\S+/.exec(sentence)?.[0] ?? '';
    for (const template of [...templatesOf(start), ...templatesOf('')]) {
      if (!sentence.startsWith(template.prefix)) continue;
      const groups = template.pattern.exec(sentence)?.groups;
      if (!groups) continue;
      return template.text.replace(/\{(\w+)(:said)?\}/g, (asIs, name: string, deeper?: string) => {
        const value = groups[name];
        if (value === undefined) return asIs;
        return deeper ? each(value) : number(value);
      });
    }
    return null;
  }

  /** A sentence in a place, or a list of the server's words: “cash, fuel”. */
  function each(words: string): string {
    const whole = all(words);
    return whole === words && words.includes(', ') ? words.split(', ').map(all).join(', ') : whole;
  }

  function all(sentence: string): string {
    const before = known.get(sentence);
    if (before !== undefined) return before ?? sentence;
    let answer = one(sentence);
    if (answer === null) {
      const parts = sentence.split(/(?<=[.!?])\s+(?=\S)/);
      if (parts.length > 1) {
        const translated = parts.map(one);
        if (translated.every((part) => part !== null)) answer = translated.join(' ');
      }
    }
    // Sentences of the history have names and dates in them, so there is no end to them.
    if (known.size > 2_000) known.clear();
    known.set(sentence, answer);
    return answer ?? sentence;
  }
  return all;
}
