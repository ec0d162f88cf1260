import { describe, expect, it } from 'vitest';
import {
  byGroup,
  changedPublic,
  isMoney,
  moneyPer,
  publicSettings,
  shownValue,
  withChange,
} from './model.ts';
import type { Setting } from './queries.ts';

const setting = (name: string, change: Partial<Setting> = {}): Setting => ({
  name,
  group: 'Load',
  type: 'int',
  unit: '%',
  value: 82,
  source: 'default',
  choices: [],
  default: 82,
  min: 0,
  max: 100,
  sentence: 'How full flights are.',
  ...change,
});

describe('changes of rules', () => {
  const load = setting('load');
  it('come and go with the value', () => {
    const changed = withChange({}, load, 70);
    expect(changed).toEqual({ load: 70 });
    expect(shownValue(changed, load)).toBe(70);
    expect(withChange(changed, load, 82)).toEqual({});
  });
  it('take an own value back, and nothing where there is none', () => {
    const own = setting('load', { source: 'airline', value: 70 });
    expect(withChange({}, own, null)).toEqual({ load: null });
    expect(shownValue({ load: null }, own)).toBe(82);
    expect(withChange({}, load, null)).toEqual({});
  });
});

it('keeps the groups in their order', () => {
  const items = [setting('a'), setting('b', { group: 'Costs' }), setting('c')];
  expect(byGroup(items).map(([name, rows]) => [name, rows.length])).toEqual([
    ['Load', 2],
    ['Costs', 1],
  ]);
});

it('knows money by its unit', () => {
  expect(isMoney({ unit: 'minor/100 kg' })).toBe(true);
  expect(moneyPer({ unit: 'minor/100 kg' })).toBe('100 kg');
  expect(isMoney({ unit: 'min' })).toBe(false);
});

describe('what is public', () => {
  const on = { ...setting('public_enabled'), type: 'bool', value: true, group: 'Public page' };
  it('is nothing until it is turned on', () => expect(publicSettings([]).public_enabled).toBe(false));
  it('sends only what differs from what holds', () => {
    const wanted = { ...publicSettings([on]), public_roster: true };
    expect(changedPublic([on], wanted)).toEqual({ public_roster: true });
  });
  it('has a page of its own, not a group among the rules', () => expect(byGroup([on])).toEqual([]));
});
