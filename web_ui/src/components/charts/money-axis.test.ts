import { describe, expect, it } from 'vitest';
import { moneyAxis } from './money-axis.ts';

describe('the labels of an axis of money', () => {
  it('are as short as they can be', () => {
    expect(moneyAxis([0, 50_000_000, 100_000_000], 'EUR')).toEqual(['€0', '€500K', '€1M']);
  });
  it('are never the same for two lines', () => {
    const lines = [2_135_000_000, 2_140_000_000, 2_145_000_000, 2_150_000_000];
    expect(moneyAxis(lines, 'EUR')).toEqual(['€21.35M', '€21.4M', '€21.45M', '€21.5M']);
  });
  it('know currencies without cents', () => {
    expect(moneyAxis([1000, 2000], 'JPY')).toEqual(['¥1K', '¥2K']);
  });
  it('take one line, and the same line twice', () => {
    expect(moneyAxis([5_00], 'EUR')).toEqual(['€5']);
  });
});
