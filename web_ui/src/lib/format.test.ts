import { describe, expect, it } from 'vitest';
import { speak } from '@/i18n/t.ts';
import {
  editableMoney,
  formatDuration,
  formatMoney,
  parseClock,
  parseDuration,
  parseMoney,
  showDistance,
  showMass,
} from './format.ts';

describe('money', () => {
  it('shows minor units in their currency', () => {
    expect(formatMoney(205_000, 'EUR')).toBe('€2,050.00');
    expect(formatMoney(205_000, 'JPY')).toBe('¥205,000');
    expect(formatMoney(1_234_567, 'KWD')).toMatch(/1,234\.567/);
  });

  it('signs what came in and what went out', () => {
    expect(formatMoney(100, 'USD', { signed: true })).toBe('+$1.00');
    expect(formatMoney(-100, 'USD', { signed: true })).toBe('-$1.00');
    expect(formatMoney(0, 'USD', { signed: true })).toBe('$0.00');
  });

  it('is short without cents where the language has no word for thousands', () => {
    speak({ tag: 'de' });
    try {
      expect(formatMoney(-8_857_290, 'EUR', { compact: true })).toBe('-88.573\u00a0€');
      expect(formatMoney(2_138_000_000, 'EUR', { compact: true })).toMatch(/^21,4\sMio\.\s€$/);
    } finally {
      speak({ tag: 'en' });
    }
    expect(formatMoney(205_000, 'EUR', { compact: true })).toBe('€2.1K');
  });

  it.each([
    ['1250', 125_000],
    ['1,250', 125_000],
    ['1 250,50', 125_050],
    ['1.250,50', 125_050],
    ['1,250.5', 125_050],
    ['1,250,000', 125_000_000],
    ['0.05', 5],
    ['-3,20', -320],
  ])('reads %s as minor units', (text, minor) => {
    expect(parseMoney(text, 'EUR')).toBe(minor);
  });

  it.each(['', 'abc', '1.234,567', '12e3', '--1', '9999999999999999999'])('refuses %j', (text) => {
    expect(parseMoney(text, 'EUR')).toBeNull();
  });

  it('keeps three decimals for a currency that has them', () => {
    expect(parseMoney('1.250', 'KWD')).toBe(1_250);
  });

  it.each(['EUR', 'JPY', 'KWD'])('reads back what it offers for editing in %s', (currency) => {
    for (const minor of [0, 1, 99, 100, 123_456_789]) {
      expect(parseMoney(editableMoney(minor, currency), currency)).toBe(minor);
    }
  });
});

describe('durations', () => {
  it.each([
    [0, '0:00'],
    [95, '1:35'],
    [1_500, '25:00'],
    [-5, '−0:05'],
  ])('writes %i minutes', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it.each([
    ['1:35', 95],
    ['1h35', 95],
    ['2h', 120],
    ['0135', 95],
    ['95', 95],
  ])('reads %s', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.each(['', '1:75', 'soon', '-5'])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe('a time of day', () => {
  it.each([
    ['14:05', '14:05'],
    ['1405', '14:05'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['24:00', null],
    ['12:60', null],
    ['14', null],
  ])('reads %s', (text, clock) => {
    expect(parseClock(text)).toBe(clock);
  });
});

describe('units', () => {
  it('shows what the reader chose', () => {
    expect(showDistance(100, 'km')).toEqual({ value: '185', unit: 'km' });
    expect(showDistance(100, 'nmi')).toEqual({ value: '100', unit: 'nmi' });
    expect(showMass(1_000, 'lb')).toEqual({ value: '2,205', unit: 'lb' });
  });
});
