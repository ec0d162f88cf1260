const accented: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ø',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Í',
  O: 'Ø',
  S: 'Š',
  U: 'Ü',
};

/**
 * A text as a language would have it that is longer than English by two fifths and has other letters: `Save` is `⟦Šávé··⟧`.
 *
 * Whatever stands on a screen without these brackets did not come from the catalogue. Chosen as the language `pseudo`, by
 * tests only.
 */
export function altered(text: string): string {
  // Places are names of values, and stay.
  const words = text
    .split(/(\{\w+\})/)
    .map((part, index) =>
      index % 2 ? part : part.replace(/[a-zA-Z]/g, (letter) => accented[letter] ?? letter),
    )
    .join('');
  const letters = text.replace(/\{\w+\}/g, '').length;
  return `⟦${words}${'·'.repeat(Math.max(0, Math.ceil(letters * 0.4) - 2))}⟧`;
}
