import { common } from './nb/common.ts';
import { crew } from './nb/crew.ts';
import { data } from './nb/data.ts';
import { demo } from './nb/demo.ts';
import { dispatch } from './nb/dispatch.ts';
import { finance } from './nb/finance.ts';
import { fleet } from './nb/fleet.ts';
import { flight } from './nb/flight.ts';
import { flights } from './nb/flights.ts';
import { history } from './nb/history.ts';
import { home } from './nb/home.ts';
import { hosting } from './nb/hosting.ts';
import { identity } from './nb/identity.ts';
import { network } from './nb/network.ts';
import { onboarding } from './nb/onboarding.ts';
import { past } from './nb/past.ts';
import { phpvms } from './nb/phpvms.ts';
import { portal } from './nb/portal.ts';
import { review } from './nb/review.ts';
import { schedule } from './nb/schedule.ts';
import { settings } from './nb/settings.ts';
import { system } from './nb/system.ts';
import { track } from './nb/track.ts';
import { visit } from './nb/visit.ts';
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
