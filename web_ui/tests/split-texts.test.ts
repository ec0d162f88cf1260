import { expect, it } from 'vitest';
import { areasOf } from '../scripts/split-texts.ts';

const areas = new Set(['fleet', 'crew', 'finance']);
const found = (code: string) => areasOf(code, areas);

it('finds the areas whose texts a file asks for', () => {
  expect(found(`t('fleet.buy')`)).toEqual(['fleet']);
  expect(found(`t(\n  'crew.hire',\n  { name },\n)`)).toEqual(['crew']);
  expect(found(`t(closed ? 'fleet.sold' : 'finance.due')`)).toEqual(['finance', 'fleet']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text that has a template in it
  expect(found('tOr(`finance.kinds.${entry.kind}`, entry.kind)')).toEqual(['finance']);
});

it('leaves what only looks like a text', () => {
  // An ability, what is in the shell anyway, and a function of another name.
  expect(found(`useCan('fleet.manage')`)).toEqual([]);
  expect(found(`t('action.save')`)).toEqual([]);
  expect(found(`format('fleet.buy')`)).toEqual([]);
});
