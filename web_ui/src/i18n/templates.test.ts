import { describe, expect, it } from 'vitest';
import { translator } from './templates.ts';

const said = translator({
  Undo: 'Angre',
  '{count} seats are left.': '{count} seter er igjen.',
  '{registration} is in flight. Wait until it has landed, then sell it.':
    '{registration} er i luften. Vent til det har landet, og selg det da.',
  '{registration} is in flight.': '{registration} er i luften.',
  'Choose another registration.': 'Velg et annet kjennetegn.',
  'Rejected because {reason}': 'Avvist fordi {reason:said}',
  'the fuel does not add up': 'drivstoffet ikke stemmer',
  '{from} to {to} and back to {from}': '{from} til {to} og tilbake til {from}',
  'Costs (a+b)? Yes, {sum}.': 'Koster (a+b)? Ja, {sum}.',
});

describe('sentences of the server', () => {
  it.each([
    ['Undo', 'Angre'],
    ['12 seats are left.', '12 seter er igjen.'],
    // The template that says more of the sentence wins, also over two that follow each other.
    [
      'LN-ABC is in flight. Wait until it has landed, then sell it.',
      'LN-ABC er i luften. Vent til det har landet, og selg det da.',
    ],
    ['LN-ABC is in flight. Choose another registration.', 'LN-ABC er i luften. Velg et annet kjennetegn.'],
    ['Rejected because the fuel does not add up', 'Avvist fordi drivstoffet ikke stemmer'],
    // What a person wrote stays.
    ['Rejected because of the weather', 'Avvist fordi of the weather'],
    ['Rejected because Undo me', 'Avvist fordi Undo me'],
    ['ENBR to ENGM and back to ENBR', 'ENBR til ENGM og tilbake til ENBR'],
    ['ENBR to ENGM and back to EGLL', 'ENBR to ENGM and back to EGLL'],
    ['Costs (a+b)? Yes, 3.', 'Koster (a+b)? Ja, 3.'],
    ['Nothing of this is known.', 'Nothing of this is known.'],
    // Half a translation would be worse than none.
    ['LN-ABC is in flight. Nothing of this is known.', 'LN-ABC is in flight. Nothing of this is known.'],
    ['', ''],
  ])('%s', (english, expected) => {
    expect(said(english)).toBe(expected);
  });

  it('writes numbers as the language does', () => {
    const german = translator(
      { '{kg} kg for {price} by {ident}.': '{kg} kg für {price} von {ident}.' },
      'de',
    );
    expect(german('1,653 kg for 2,250.50 EUR by 1234.')).toBe('1.653 kg für 2.250,50 EUR von 1234.');
  });

  it('does not take a place for a pattern of the replacement', () => {
    expect(said("$& $1 $' is in flight.")).toBe("$& $1 $' er i luften.");
  });

  it('keeps eight hundred kinds apart that begin alike', () => {
    const many = translator(
      Object.fromEntries(
        Array.from({ length: 800 }, (_, n) => [`Rule ${n} of {name} was broken.`, `Regel ${n} {name}`]),
      ),
    );
    for (const n of [0, 7, 77, 799])
      expect(many(`Rule ${n} of LN-${n} was broken.`)).toBe(`Regel ${n} LN-${n}`);
  });
});

it('translates a list of words in a place one by one', () => {
  const say = translator({
    'These changed: {names}.': 'Endret: {names:said}.',
    name: 'navn',
    hub: 'base',
  });
  expect(say('These changed: name, hub, LN-AUN.')).toBe('Endret: navn, base, LN-AUN.');
});
