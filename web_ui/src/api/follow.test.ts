// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import {
  defaultPreferences,
  preferences,
  setPreferences,
  takePreferences,
  whenChosen,
} from '@/lib/preferences.ts';
import { adopt, fromServer, toServer } from './follow.ts';

const kept = { ...toServer(defaultPreferences), theme: 'dark', distance: 'km', single_keys: false } as const;

vi.stubGlobal('matchMedia', () => ({ matches: false }));

beforeEach(() => {
  takePreferences(defaultPreferences);
});

it('takes over what was chosen in another browser, and leaves what is about this one', () => {
  takePreferences({ sidebar: 'collapsed' });
  expect(adopt(kept)).toBe(false);
  expect(preferences()).toMatchObject({
    theme: 'dark',
    distance: 'km',
    singleKeys: false,
    sidebar: 'collapsed',
  });
  expect(fromServer(toServer(preferences()))).toEqual(fromServer(kept));
});

it('is not talked out of a newer choice by an older answer', () => {
  adopt({ ...kept, mass: 'lb' });
  setPreferences({ theme: 'light' });
  adopt({ ...kept, mass: 'lb' });
  expect(preferences().theme).toBe('light');
});

it('asks for the page anew for another language only', () => {
  expect(adopt({ ...kept, altitude: 'm' })).toBe(false);
  expect(adopt({ ...kept, language: 'nb' })).toBe(true);
  expect(adopt(null)).toBe(false);
});

it('tells of choices that follow the person, and of no others', () => {
  let told = 0;
  const stop = whenChosen(() => {
    told += 1;
  });
  setPreferences({ sidebar: 'collapsed' });
  takePreferences({ theme: 'dark' });
  expect(told).toBe(0);
  setPreferences({ density: 'roomy' });
  expect(told).toBe(1);
  stop();
  setPreferences({ density: 'compact' });
  expect(told).toBe(1);
});
