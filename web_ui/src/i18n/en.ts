import { about } from './en/about.ts';
import { combobox } from './en/combobox.ts';
import { common } from './en/common.ts';
import { crew } from './en/crew.ts';
import { data } from './en/data.ts';
import { demo } from './en/demo.ts';
import { diagnostics } from './en/diagnostics.ts';
import { dispatch } from './en/dispatch.ts';
import { field } from './en/field.ts';
import { finance } from './en/finance.ts';
import { fleet } from './en/fleet.ts';
import { flight } from './en/flight.ts';
import { flights } from './en/flights.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { hosting } from './en/hosting.ts';
import { identity } from './en/identity.ts';
import { keys } from './en/keys.ts';
import { map } from './en/map.ts';
import { network } from './en/network.ts';
import { onboarding } from './en/onboarding.ts';
import { palette } from './en/palette.ts';
import { past } from './en/past.ts';
import { phpvms } from './en/phpvms.ts';
import { pickers } from './en/pickers.ts';
import { portal } from './en/portal.ts';
import { review } from './en/review.ts';
import { schedule } from './en/schedule.ts';
import { settings } from './en/settings.ts';
import { state } from './en/state.ts';
import { system } from './en/system.ts';
import { table } from './en/table.ts';
import { track } from './en/track.ts';
import { visit } from './en/visit.ts';

/**
 * Every text of the product, in English. Each area keeps its own file in `en/`; another language is the same tree.
 * Only its type is used: the build gives each file the areas that it speaks of (scripts/split-texts.ts).
 * `{name}` is a place to fill; `{ one, other }` are plural forms chosen by `count`.
 */
export const en = {
  ...common,
  field,
  state,
  palette,
  table,
  combobox,
  phpvms,
  pickers,
  portal,
  map,
  keys,
  diagnostics,
  about,
  identity,
  onboarding,
  data,
  demo,
  dispatch,
  flight,
  flights,
  crew,
  finance,
  fleet,
  history,
  home,
  hosting,
  network,
  schedule,
  past,
  review,
  settings,
  system,
  track,
  visit,
} as const;
