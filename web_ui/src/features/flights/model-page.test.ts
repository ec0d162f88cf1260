import { expect, it } from 'vitest';
import { checksMet, fuelBar, landingWord } from './model-page.ts';

it('calls a landing what pilots call it', () => {
  expect([-80, -149, -150, -349, -350, -599, -600, -900].map(landingWord)).toEqual([
    'soft',
    'soft',
    'normal',
    'normal',
    'firm',
    'firm',
    'hard',
    'hard',
  ]);
});

it('draws the fuel against what was loaded or planned, whichever is more', () => {
  const planned = { block_fuel_kg: 8000, block_minutes: null, distance_nmi: null, alternate: null };
  expect(fuelBar({ block_fuel_kg: 4000, fuel_used_kg: 3000, planned: null })).toEqual({
    used: 0.75,
    left: 0.25,
    planned: null,
  });
  expect(fuelBar({ block_fuel_kg: 4000, fuel_used_kg: 3000, planned })?.used).toBe(0.375);
  expect(fuelBar({ block_fuel_kg: 4000, fuel_used_kg: 5000, planned: null })?.left).toBe(0);
  expect(fuelBar({ block_fuel_kg: null, fuel_used_kg: 1, planned })).toBeNull();
});

it('counts the checks that are met', () => {
  const finding = (ok: boolean) => ({ rule: 'fuel', ok, sentence: '', field: null });
  expect(checksMet([finding(true), finding(false), finding(true)])).toEqual({ met: 2, count: 3 });
});
