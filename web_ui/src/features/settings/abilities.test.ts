import { describe, expect, it } from 'vitest';
import { type Ability, byHolder, fixedBecause, moved, namedOf, withAbility } from './abilities.ts';

const ability = (name: string, had_by: Ability['had_by']): Ability => ({ name, meaning: name, had_by });
const all = [
  ability('pilot.fly', 'everybody'),
  ability('fleet.manage', 'staff'),
  ability('users.manage', 'staff'),
  ability('data.backup', 'owners'),
];
const [everybody, fleet, users, backup] = all as [Ability, Ability, Ability, Ability];
const staff = { role: 'staff', actions: ['role'], abilities: ['pilot.fly', 'fleet.manage'] };

describe('who has which ability', () => {
  it('stands in groups', () =>
    expect(byHolder(all).map(([holder]) => holder)).toEqual(['everybody', 'staff', 'owners']));
  it('sends what was given by name, and nothing else', () =>
    expect(namedOf(staff, all)).toEqual(['fleet.manage']));
  it('is given and taken one by one', () => {
    expect(withAbility(staff, 'users.manage', true).abilities).toContain('users.manage');
    expect(withAbility(staff, 'fleet.manage', false).abilities).toEqual(['pilot.fly']);
  });
});

describe('what can be changed', () => {
  const owner = { role: 'owner', abilities: [] };
  const manager = { role: 'staff', abilities: ['users.manage'] };
  it('is what is given by name, to staff', () => {
    expect(fixedBecause(fleet, staff, owner)).toBeNull();
    expect(fixedBecause(everybody, staff, owner)).toBe('everybody');
    expect(fixedBecause(backup, staff, owner)).toBe('owners');
    expect(fixedBecause(fleet, { ...staff, role: 'owner' }, owner)).toBe('owner');
  });
  it('is for others only what they have, and never the managing of users', () => {
    expect(fixedBecause(fleet, staff, manager)).toBe('lacking');
    expect(fixedBecause(users, staff, manager)).toBe('lacking');
    expect(fixedBecause(fleet, { ...staff, actions: [] }, manager)).toBe('notYours');
  });
});

it('arrow keys stay in the grid', () => {
  expect(moved('ArrowUp', 0, 0, 3, 2)).toEqual({ row: 0, column: 0 });
  expect(moved('ArrowRight', 1, 0, 3, 2)).toEqual({ row: 1, column: 1 });
  expect(moved('End', 1, 0, 3, 5)).toEqual({ row: 1, column: 4 });
  expect(moved('x', 1, 0, 3, 2)).toBeNull();
});
