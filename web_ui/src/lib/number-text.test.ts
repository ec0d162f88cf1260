import { expect, test } from 'vitest';
import { decimalSign, numberInField, parseNumber } from './number-text.ts';

test.each([
  ['1,5', ',', 1.5],
  ['1.5', ',', 1.5],
  ['1.250', ',', 1250],
  ['1.250,5', ',', 1250.5],
  ['1,250.5', ',', 1250.5],
  ['1 250,5', ',', 1250.5],
  ['1.5', '.', 1.5],
  ['1,5', '.', 1.5],
  ['1,250', '.', 1250],
  ['1,250.5', '.', 1250.5],
  ['12,250,000', '.', 12_250_000],
  ['1.250.000', '.', 1_250_000],
  ['−3', '.', -3],
  ['.5', '.', 0.5],
  ['5.', '.', 5],
  ['12a', '.', null],
  ['', '.', null],
  ['1,2,3', '.', null],
  ['-', '.', null],
] as const)('%s with %s between whole and part is %s', (text, decimal, number) => {
  expect(parseNumber(text, decimal)).toBe(number);
});

test('each language has its own sign', () => {
  expect(decimalSign('de')).toBe(',');
  expect(decimalSign('nb')).toBe(',');
  expect(decimalSign('en')).toBe('.');
  expect(numberInField(1250.5, ',')).toBe('1250,5');
});
