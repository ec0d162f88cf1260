import { common } from './en/common.ts';
import type { en } from './en.ts';

/** A text with `{name}` places, or one per plural form, chosen by `count`. */
type Message = string | { one: string; other: string };
type Tree = { [key: string]: Message | Tree };

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
const locale = 'en';

/** The language in use, as a BCP 47 tag; `Intl` formats with the reader's own region when it is the same language. */
export function currentLocale(): string {
  const browser = typeof navigator === 'undefined' ? undefined : navigator.language;
  return browser?.startsWith(locale) ? browser : locale;
}

export function addTexts(texts: Tree): void {
  Object.assign(catalogue, texts);
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
  const message = find(catalogue, key);
  if (message === undefined) throw new Error(`The catalogue has no text for "${key}".`);
  const values = (args[0] ?? {}) as Record<string, string | number>;
  const form =
    typeof message === 'string'
      ? message
      : new Intl.PluralRules(locale).select(Number(values.count)) === 'one'
        ? message.one
        : message.other;
  return form.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === 'number' ? value.toLocaleString(currentLocale()) : value;
  });
}

/** For keys put together at run time (`state.${state}`): the text, or `fallback` where the catalogue has none. */
export function tOr(key: string, fallback: string): string {
  const message = find(catalogue, key);
  return typeof message === 'string' ? message : fallback;
}
