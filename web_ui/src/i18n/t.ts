import { common } from './en/common.ts';
import type { en } from './en.ts';

/** A text with `{name}` places, or one per plural form of its language, chosen by `count`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
export type Tree = { [key: string]: Message | Tree };

type Paths<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}`
    : T[K] extends { one: string; other: string }
      ? `${Prefix}${K}`
      : Paths<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;

type Places<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type PlacesOf<M> = M extends string
  ? Places<M>
  : M extends { one: infer A; other: infer B }
    ? Places<A> | Places<B> | 'count'
    : never;

/** Every text of the catalogue, by its dotted path. */
export type TextKey = Paths<typeof en>;
type Args<K extends TextKey> = [PlacesOf<At<typeof en, K>>] extends [never]
  ? []
  : [values: Record<PlacesOf<At<typeof en, K>>, string | number>];

/** What is known so far: every file brings the texts of its area along (scripts/split-texts.ts). */
const catalogue: Tree = { ...common };

/** Another language over the English one, which stands in for what is not translated yet. */
export interface SpokenLanguage {
  tag: string;
  texts?: Tree;
  /** Changes every text on its way out: the pseudo-language of the tests. */
  altered?: (message: string) => string;
}
let spoken: SpokenLanguage = { tag: 'en' };
let plurals: Intl.PluralRules | undefined;
let locale: string | undefined;

/** Speaks another language from here on (i18n/language.ts, before anything is shown). */
export function speak(language: SpokenLanguage): void {
  spoken = language;
  plurals = undefined;
  locale = undefined;
}

/** The language in use, as a BCP 47 tag; `Intl` formats with the reader's own region when it is the same language. */
export function currentLocale(): string {
  if (locale === undefined) {
    const own = typeof navigator === 'undefined' ? [] : (navigator.languages ?? [navigator.language]);
    locale = own.find((tag) => tag.split('-')[0] === spoken.tag) ?? spoken.tag;
  }
  return locale;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberText(value: number): string {
  const tag = currentLocale();
  let format = formats.get(tag);
  if (!format) {
    format = new Intl.NumberFormat(tag);
    formats.set(tag, format);
  }
  return format.format(value);
}

export function addTexts(texts: Tree): void {
  Object.assign(catalogue, texts);
}

function messageOf(key: string): Message | undefined {
  return (spoken.texts && find(spoken.texts, key)) ?? find(catalogue, key);
}

function find(tree: Tree, key: string): Message | undefined {
  let node: Message | Tree | undefined = tree;
  for (const part of key.split('.')) {
    if (node === undefined || typeof node === 'string') return undefined;
    node = (node as Tree)[part];
  }
  return typeof node === 'string' || (node !== undefined && 'other' in node) ? (node as Message) : undefined;
}

/**
 * The text for a key, with its places filled in: `t('table.rows', { count: 3 })`.
 *
 * Keys and the names of their places are checked by the compiler. Numbers are written in the reader's own way.
 */
export function t<K extends TextKey>(key: K, ...args: Args<K>): string {
  const message = messageOf(key);
  if (message === undefined) throw new Error(`The catalogue has no text for "${key}".`);
  return filled(message, (args[0] ?? {}) as Record<string, string | number>);
}

/** A message with its places filled in, in the plural form that `count` takes in the language in use. */
export function filled(message: Message, values: Record<string, string | number>): string {
  let form: string;
  if (typeof message === 'string') {
    form = message;
  } else {
    plurals ??= new Intl.PluralRules(spoken.tag);
    form = message[plurals.select(Number(values.count))] ?? message.other;
  }
  if (spoken.altered) form = spoken.altered(form);
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? numberText(value) : value;
  });
}

/** For keys put together at run time (`state.${state}`): the text, or `fallback` where the catalogue has none. */
export function tOr(key: string, fallback: string): string {
  const message = messageOf(key);
  return typeof message === 'string' ? (spoken.altered?.(message) ?? message) : fallback;
}
