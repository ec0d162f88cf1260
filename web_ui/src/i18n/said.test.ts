import { afterEach, expect, it } from 'vitest';
import { hear, heard, said } from './said.ts';

const sentence = (words: string) => ({
  sentence: words,
  reason: words,
  formula: { text: words, inputs: [{ text: words }] },
});
afterEach(() => hear(undefined));

it('leaves everything as it came in English', () => {
  expect(said('Booked.')).toBe('Booked.');
  expect(heard({ items: [sentence('Booked.')] })).toEqual({ items: [sentence('Booked.')] });
});

it('translates what the server says and not what people wrote', () => {
  hear((text) => text.toUpperCase());
  expect(
    heard({ items: [sentence('Booked.')], sentences: ['Done.'], undo: { sentence: null }, name: 'Liv' }),
  ).toEqual({
    items: [
      { sentence: 'BOOKED.', reason: 'Booked.', formula: { text: 'BOOKED.', inputs: [{ text: 'Booked.' }] } },
    ],
    sentences: ['DONE.'],
    undo: { sentence: null },
    name: 'Liv',
  });
});

it('translates the names that the server gives, and no other names', () => {
  hear((text) => text.toUpperCase());
  expect(
    heard({
      formula: { text: 'a × b', inputs: [{ name: 'block time', source: 'report', unit: 'min', value: 'x' }] },
      awards: [{ name: 'First flight', description: 'One flight.', earned_at: 'then' }],
      pilots: [{ name: 'Liv' }],
    }),
  ).toEqual({
    formula: { text: 'A × B', inputs: [{ name: 'BLOCK TIME', source: 'REPORT', unit: 'MIN', value: 'x' }] },
    awards: [{ name: 'FIRST FLIGHT', description: 'ONE FLIGHT.', earned_at: 'then' }],
    pilots: [{ name: 'Liv' }],
  });
});

it('translates the names of lines that have a formula', () => {
  hear((text) => text.toUpperCase());
  expect(
    heard({
      lines: [
        { name: 'Trip', kg: 3, formula: 'x' },
        { name: 'Liv', kg: 3 },
      ],
    }),
  ).toEqual({
    lines: [
      { name: 'TRIP', kg: 3, formula: 'X' },
      { name: 'Liv', kg: 3 },
    ],
  });
});
