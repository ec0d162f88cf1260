import { common } from './de/common.ts';
import { crew } from './de/crew.ts';
import { data } from './de/data.ts';
import { demo } from './de/demo.ts';
import { dispatch } from './de/dispatch.ts';
import { finance } from './de/finance.ts';
import { fleet } from './de/fleet.ts';
import { flight } from './de/flight.ts';
import { flights } from './de/flights.ts';
import { history } from './de/history.ts';
import { home } from './de/home.ts';
import { hosting } from './de/hosting.ts';
import { identity } from './de/identity.ts';
import { keys } from './de/keys.ts';
import { network } from './de/network.ts';
import { onboarding } from './de/onboarding.ts';
import { past } from './de/past.ts';
import { phpvms } from './de/phpvms.ts';
import { portal } from './de/portal.ts';
import { review } from './de/review.ts';
import { schedule } from './de/schedule.ts';
import { settings } from './de/settings.ts';
import { system } from './de/system.ts';
import { track } from './de/track.ts';
import { visit } from './de/visit.ts';
import type { Complete } from './translation.ts';

export default {
  ...common,
  crew,
  data,
  demo,
  dispatch,
  finance,
  fleet,
  flight,
  flights,
  history,
  home,
  hosting,
  identity,
  keys,
  network,
  onboarding,
  past,
  phpvms,
  portal,
  review,
  schedule,
  settings,
  system,
  track,
  visit,
} satisfies Complete;
