import { describe, expect, it } from 'vitest';
import deServer from './de/server.ts';
import de from './de.ts';
import { en } from './en.ts';
import { languageFor } from './language.ts';
import nbServer from './nb/server.ts';
import nb from './nb.ts';
import { altered } from './pseudo.ts';
import { filled, type Message, speak, type Tree, t } from './t.ts';

const languages: [string, Tree, Readonly<Record<string, string>>][] = [
  ['nb', nb as Tree, nbServer],
  ['de', de as Tree, deServer],
];

/** Plural forms have nothing beside forms: `{ grass, other }` are two texts. */
const isMessage = (node: Message | Tree): node is Message =>
  typeof node === 'string' ||
  ('other' in node && Object.keys(node).every((form) => /^(zero|one|two|few|many|other)$/.test(form)));

function flat(tree: Tree, prefix = ''): [string, Message][] {
  return Object.entries(tree).flatMap(([key, node]): [string, Message][] =>
    isMessage(node) ? [[prefix + key, node]] : flat(node, `${prefix}${key}.`),
  );
}

const english = new Map(flat(en as unknown as Tree));
const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?::said)?\}/g)].map((match) => match[1]))].sort();

describe.each(languages)('%s', (tag, texts, server) => {
  const own = flat(texts);

  it('has no text that English has not', () => {
    expect(own.map(([key]) => key).filter((key) => !english.has(key))).toEqual([]);
  });

  it('has the places of the English text, and no others', () => {
    const wrong = own.filter(([key, message]) => {
      const wanted = forms(english.get(key) ?? '').flatMap(placesOf);
      return forms(message).some(
        (form) =>
          // "One seat" needs no number; every other place has something to say in each form.
          [...new Set(wanted)].sort().some((name) => name !== 'count' && !placesOf(form).includes(name)) ||
          placesOf(form).some((name) => !wanted.includes(name)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has every plural form of the language', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    const wrong = own.filter(
      ([, message]) => typeof message !== 'string' && categories.some((category) => !(category in message)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('leaves nothing empty', () => {
    expect(own.filter(([, message]) => forms(message).some((form) => form.trim() === ''))).toEqual([]);
  });

  it('has the places of the server’s sentences', () => {
    const wrong = Object.entries(server).filter(([from, to]) =>
      placesOf(to).some((name) => !placesOf(from).includes(name)),
    );
    expect(wrong).toEqual([]);
  });

  it('is spoken, with English for what it has not', () => {
    speak({ tag, texts });
    try {
      expect(t('action.save')).toBe((texts.action as { save: string }).save);
      expect(t('table.rows', { count: 12_345 })).toMatch(/^12\D345 \w/);
      speak({ tag, texts: {} });
      expect(t('action.save')).toBe('Save');
    } finally {
      speak({ tag: 'en' });
    }
  });
});

it('speaks the first language of the browser that it knows', () => {
  expect(languageFor(['fr-CA', 'de-AT', 'en'])).toBe('de');
  expect(languageFor(['no', 'en-GB'])).toBe('nb');
  expect(languageFor(['nn-NO'])).toBe('nb');
  expect(languageFor(['ja'])).toBe('en');
});

it('has the plural forms of a language that has more than two', () => {
  speak({ tag: 'pl' });
  try {
    const message = { one: '{count} lot', few: '{count} loty', many: '{count} lotów', other: '{count} lotu' };
    expect([1, 3, 5, 22].map((count) => filled(message, { count }))).toEqual([
      '1 lot',
      '3 loty',
      '5 lotów',
      '22 loty',
    ]);
  } finally {
    speak({ tag: 'en' });
  }
});

it('has a pseudo-language that is longer and leaves places alone', () => {
  expect(altered('Saved as {name}.')).toMatch(/^⟦Šávéd áš \{name\}\.·+⟧$/);
  speak({ tag: 'en', altered });
  try {
    expect(t('window.saved', { name: 'a.csv' })).toContain('a.csv');
  } finally {
    speak({ tag: 'en' });
  }
});
