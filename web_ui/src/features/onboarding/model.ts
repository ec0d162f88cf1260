import { ownName } from '@/lib/base.ts';
import { isSlug, slugOf } from '@/lib/slug.ts';
import type { AirportRef } from './types.ts';

/** The steps that found the airline; all of them are one command at the end. */
export const foundingSteps = ['you', 'airline', 'hub'] as const;
export type FoundingStep = (typeof foundingSteps)[number];
export type NextStep = 'aircraft' | 'route' | 'done';

/** What the wizard gathers; the names with dots are the API's paths, so that its sentences find their fields. */
export interface Founding {
  token: string;
  /** The airline's name in addresses, where many are hosted. */
  slug: string;
  'owner.display_name': string;
  'owner.email': string;
  'owner.password': string;
  pilot: boolean;
  'airline.name': string;
  'airline.icao': string;
  'airline.iata': string;
  'airline.callsign': string;
  'airline.country': string;
  'airline.currency': string;
  'airline.starting_capital_minor': number | null;
  primary: string;
  accent: string;
  hub_icao: AirportRef | null;
}

export const colourPairs = [
  { primary: '#12355b', accent: '#f2b134' },
  { primary: '#0b6e6e', accent: '#ff7f50' },
  { primary: '#7a1f3d', accent: '#e8c7a0' },
  { primary: '#1d4d2b', accent: '#d9e021' },
  { primary: '#2b2d7c', accent: '#4fc3f7' },
  { primary: '#c8102e', accent: '#f4f4f4' },
] as const;

/** Types that an airline may well begin with, small to large; shown only where the data knows them. */
export const starterTypes = ['C172', 'C208', 'PC12', 'AT76', 'E190', 'A320'] as const;

export function emptyFounding(language = 'en'): Founding {
  return {
    token: '',
    slug: '',
    'owner.display_name': '',
    'owner.email': '',
    'owner.password': '',
    pilot: true,
    'airline.name': '',
    'airline.icao': '',
    'airline.iata': '',
    'airline.callsign': '',
    'airline.country': regionOf(language),
    'airline.currency': '',
    'airline.starting_capital_minor': null,
    ...colourPairs[0],
    hub_icao: null,
  };
}

function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).region ?? '';
  } catch {
    return ''; // A browser with an odd language setting chooses its country itself.
  }
}

/** Which step shows the field that the server named. */
export function stepOfField(field: string): FoundingStep {
  if (field.startsWith('airline') || field === 'slug') return 'airline';
  if (field.startsWith('hub_icao')) return 'hub';
  return 'you';
}

const neededIn: Record<FoundingStep, (keyof Founding)[]> = {
  you: ['owner.display_name', 'owner.email', 'owner.password'],
  airline: ['airline.name', 'airline.icao', 'airline.callsign', 'airline.country', 'airline.currency'],
  hub: ['hub_icao'],
};

/** What is asked for on some servers only; `known`: whose airline it is is not asked, for they have signed in. */
export interface Needs {
  token?: boolean;
  slug?: boolean;
  known?: boolean;
}

export const stepsOf = (needs: Needs): readonly FoundingStep[] =>
  needs.known ? foundingSteps.filter((step) => step !== 'you') : foundingSteps;

/** The fields of a step that are still empty. */
export function missingIn(step: FoundingStep, values: Founding, needs: Needs): (keyof Founding)[] {
  const needed = [
    ...(step === 'you' && needs.token ? (['token'] as const) : []),
    ...(step === 'airline' && needs.slug ? (['slug'] as const) : []),
    ...neededIn[step],
  ];
  return needed.filter((name) => values[name] === '' || values[name] === null);
}

type Flaw = 'slugForm' | 'emailForm' | 'passwordShort' | 'icaoForm' | 'iataForm';

/**
 * What is plainly wrong in a step, so that nobody hears of it two steps later. The command is sent at the end only;
 * everything else is for the server to say then.
 */
export function wrongIn(
  step: FoundingStep,
  values: Founding,
  needs: Needs = {},
): Partial<Record<keyof Founding, Flaw>> {
  if (step === 'you') {
    return {
      ...(!/^\S+@\S+\.\S+$/.test(values['owner.email'].trim()) && { 'owner.email': 'emailForm' }),
      ...([...values['owner.password']].length < 10 && { 'owner.password': 'passwordShort' }),
    };
  }
  if (step === 'airline') {
    return {
      ...(needs.slug && !isSlug(values.slug) && { slug: 'slugForm' }),
      ...(!/^[a-z]{3}$/i.test(values['airline.icao'].trim()) && { 'airline.icao': 'icaoForm' }),
      ...(!/^([a-z0-9]{2})?$/i.test(values['airline.iata'].trim()) && { 'airline.iata': 'iataForm' }),
    };
  }
  return {};
}

/** The step to show: the wanted one, unless one before it lacks something (a reload forgets the password). */
export function reachedStep(wanted: unknown, values: Founding, needs: Needs): FoundingStep {
  const steps = stepsOf(needs);
  const step = steps.find((one) => one === wanted) ?? steps[0] ?? 'you';
  const before = steps.slice(0, steps.indexOf(step));
  return before.find((one) => missingIn(one, values, needs).length > 0) ?? step;
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A callsign, an ICAO code and a name in addresses to start from: "Nordfjord Air" gives NORDFJORD, NOR and nordfjord-air. */
export function suggestCodes(name: string): { icao: string; callsign: string; slug: string } {
  const words = letters(name).split(' ');
  const main = words.find((word) => word.length > 2) ?? words[0] ?? '';
  const initials = words.map((word) => word[0] ?? '').join('');
  const icao = initials.length >= 3 ? initials.slice(0, 3) : main.slice(0, 3);
  return {
    icao: icao.length === 3 ? icao : '',
    callsign: main.length > 1 ? main.slice(0, 30) : '',
    slug: slugOf(name),
  };
}

/** The body of the one command that founds everything. */
export function foundingBody(values: Founding) {
  return {
    ...(values.token.trim() !== '' && { token: values.token }),
    owner: {
      email: values['owner.email'].trim(),
      display_name: values['owner.display_name'],
      password: values['owner.password'],
    },
    airline: {
      name: values['airline.name'],
      icao: values['airline.icao'].trim().toUpperCase(),
      iata: values['airline.iata'].trim().toUpperCase() || null,
      callsign: values['airline.callsign'].toUpperCase(),
      country: values['airline.country'],
      currency: values['airline.currency'],
      ...(values['airline.starting_capital_minor'] !== null && {
        starting_capital_minor: values['airline.starting_capital_minor'],
      }),
    },
    hub_icao: values.hub_icao?.icao ?? '',
    pilot: values.pilot,
  };
}

const draftKey = ownName('vamgr.founding');

/** Keeps what was typed over a reload of the tab. Secrets are never kept. */
export function keepDraft(values: Founding | null): void {
  try {
    if (values === null) sessionStorage.removeItem(draftKey);
    else sessionStorage.setItem(draftKey, JSON.stringify({ ...values, 'owner.password': '', token: '' }));
  } catch {
    // Storage is blocked: a reload begins anew, nothing else is lost.
  }
}

export function readDraft(): Partial<Founding> {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(draftKey) ?? '{}');
    return typeof draft === 'object' && draft !== null ? draft : {};
  } catch {
    return {};
  }
}

/** What the airline lacks before anybody can fly. */
export function nextStep(counts: { aircraft: number; routes: number }): NextStep {
  if (counts.aircraft === 0) return 'aircraft';
  return counts.routes === 0 ? 'route' : 'done';
}

/** How far out to look for a first destination: a leg that the type flies at its ease. */
export function ideaDistanceNmi(rangeNmi: number | null): number {
  return Math.round(Math.min(500, Math.max(80, (rangeNmi ?? 600) / 4)));
}

/** Of the airports in reach, nearest first: a few at the far end, where the flight is worth it. */
export function ideasOf<T>(inReach: readonly T[], count = 5): T[] {
  return inReach.slice(-count).reverse();
}
