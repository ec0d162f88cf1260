import { common } from './en/common.ts';
import { crew } from './en/crew.ts';
import { data } from './en/data.ts';
import { demo } from './en/demo.ts';
import { dispatch } from './en/dispatch.ts';
import { finance } from './en/finance.ts';
import { fleet } from './en/fleet.ts';
import { flights } from './en/flights.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { identity } from './en/identity.ts';
import { network } from './en/network.ts';
import { onboarding } from './en/onboarding.ts';
import { past } from './en/past.ts';
import { settings } from './en/settings.ts';
import { system } from './en/system.ts';

/**
 * Every text of the product, in English. Each area keeps its own file in `en/`; another language is the same tree.
 * Only its type is used: the build gives each file the areas that it speaks of (scripts/split-texts.ts).
 * `{name}` is a place to fill; `{ one, other }` are plural forms chosen by `count`.
 */
export const en = {
  ...common,
  identity,
  onboarding,
  data,
  demo,
  dispatch,
  flights,
  crew,
  finance,
  fleet,
  history,
  home,
  network,
  past,
  settings,
  system,
} as const;
