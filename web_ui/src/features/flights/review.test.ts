import { describe, expect, it } from 'vitest';
import { facets, failedRules, matching, ordered, severityOf } from './review.ts';
import type { ReviewItem } from './types.ts';

const item = (id: string, filed: string, pilot: string, ...failed: string[]) =>
  ({
    id,
    filed_at: filed,
    pilot: { id: pilot, name: pilot },
    findings: [
      { rule: 'fuel-plausible', ok: true, sentence: '', field: null },
      ...failed.map((rule) => ({ rule, ok: false, sentence: '', field: null })),
    ],
  }) as unknown as ReviewItem;

const hard = item('hard', '2026-05-02', 'anna', 'landing-rate', 'automatic');
const elsewhere = item('elsewhere', '2026-05-03', 'bo', 'pilot-place');
const many = item('many', '2026-05-01', 'bo', 'block-time', 'arrival', 'landing-rate');
const fine = item('fine', '2026-04-01', 'anna', 'automatic');
const all = [fine, many, hard, elsewhere];
const ids = (items: readonly ReviewItem[]) => items.map((one) => one.id);

describe('the queue', () => {
  it('puts what cannot be true before what is unusual, and that before what nothing is wrong with', () => {
    expect(ids(ordered(all, 'odd'))).toEqual(['elsewhere', 'many', 'hard', 'fine']);
    expect(severityOf(fine)).toBe(0);
  });

  it('is by age on request, and never loses a report', () => {
    expect(ids(ordered(all, 'oldest'))).toEqual(['fine', 'many', 'hard', 'elsewhere']);
    expect(ordered(all, 'odd')).toHaveLength(all.length);
  });

  it('names the worst rule first and leaves out the switch for automatic acceptance', () => {
    expect(failedRules(many)).toEqual(['landing-rate', 'block-time', 'arrival']);
    expect(failedRules(hard)).toEqual(['landing-rate']);
  });

  it('filters by what is odd and by pilot, and counts what each would show', () => {
    expect(ids(matching(all, { rule: 'landing-rate' }))).toEqual(['many', 'hard']);
    expect(ids(matching(all, { rule: 'landing-rate', pilot: 'anna' }))).toEqual(['hard']);
    expect(facets(all).rules[0]).toEqual({ rule: 'landing-rate', count: 2 });
    expect(facets(all).pilots.map((pilot) => [pilot.id, pilot.count])).toEqual([
      ['anna', 2],
      ['bo', 2],
    ]);
  });
});
