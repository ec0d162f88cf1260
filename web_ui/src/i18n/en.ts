import { common } from './en/common.ts';
import { identity } from './en/identity.ts';
import { onboarding } from './en/onboarding.ts';

/**
 * Every text of the product, in English. Each area keeps its own file in `en/`; another language is the same tree.
 * `{name}` is a place to fill; `{ one, other }` are plural forms chosen by `count`.
 */
export const en = {
  ...common,
  identity,
  onboarding,
} as const;
