import type { en } from './en.ts';

type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** The English texts of an area in another language: the same keys, with that language's own plural forms. */
export type Translation<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends { one: string; other: string }
      ? PluralForms
      : Translation<T[K]>;
};

/** The same while it is being written: what is missing is shown in English. */
export type Draft<T> = {
  [K in keyof T]?: T[K] extends string
    ? string
    : T[K] extends { one: string; other: string }
      ? PluralForms
      : Draft<T[K]>;
};

/** A whole language. A catalogue that `satisfies Complete` does not compile while a text is missing. */
export type Complete = Translation<typeof en>;
export type Unfinished = Draft<typeof en>;
