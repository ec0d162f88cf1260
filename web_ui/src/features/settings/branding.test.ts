import { describe, expect, it } from 'vitest';
import { contrast } from '@/lib/contrast.ts';
import { bestInk, checks, nearest } from './branding.ts';

const grounds = { light: '#fdfefe', dark: '#141b24' };

describe('the check of an airline’s colours', () => {
  it('finds nothing wrong with a blue in the middle', () => {
    expect(checks('#2b6cd9', '#ffd98a', grounds).map((one) => one.ratio >= one.need)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('proposes for one colour what is enough on both grounds', () => {
    for (const primary of ['#ffee00', '#000010', '#f5f5f5', '#101010', '#7a0019']) {
      for (const { proposal } of checks(primary, '#f2a41f', grounds)) {
        if (proposal?.name !== 'primary') continue;
        expect(contrast(proposal.colour, grounds.light)).toBeGreaterThanOrEqual(3);
        expect(contrast(proposal.colour, grounds.dark)).toBeGreaterThanOrEqual(3);
      }
    }
    expect(checks('#ffee00', '#000000', grounds).some((one) => one.proposal)).toBe(true);
  });

  it('has an ink for every colour', () => {
    for (let grey = 0; grey < 256; grey++) {
      const hex = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      expect(contrast(bestInk(hex), hex)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('says nothing of what is no colour yet', () => expect(nearest('#12', () => true)).toBeNull());

  it('leaves a colour that passes as it is', () => expect(nearest('#1d5fd1', () => true)).toBe('#1d5fd1'));
});
