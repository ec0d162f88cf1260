import { describe, expect, it } from 'vitest';
import { neededAbility, visibleNavigation } from './nav.ts';

describe('who may see which page', () => {
  it('shows pilots no page of the staff', () => {
    const shown = visibleNavigation(['pilot.read', 'pilot.fly']).flatMap((group) =>
      group.items.map((item) => item.to),
    );
    expect(shown).toEqual(['/', '/fly', '/logbook', '/network', '/fleet', '/crew', '/settings']);
  });
  it('shows those who host their airlines, and nothing of an airline', () => {
    const shown = visibleNavigation(['airline.manage', 'flights.review', 'platform.manage']).flatMap(
      (group) => group.items.map((item) => item.to),
    );
    expect(shown).toEqual(['/tenants', '/crew/users', '/history', '/settings/system']);
    expect(neededAbility('/tenants')).toBe('platform.manage');
  });
  it('knows the ability of pages that are reached by their address only', () => {
    expect(neededAbility('/finance/entries/42')).toBe('finance.view');
    expect(neededAbility('/fleet/buy')).toBe('fleet.manage');
    expect(neededAbility('/crew/users')).toBe('users.manage');
    expect(neededAbility('/history')).toBe('history.view');
  });
  it('leaves open what everybody may see', () => {
    for (const path of [
      '/',
      '/fleet',
      '/fleet/aircraft/42',
      '/crew',
      '/history/42',
      '/settings/rules',
      '/account',
    ]) {
      expect(neededAbility(path)).toBeUndefined();
    }
  });
});
