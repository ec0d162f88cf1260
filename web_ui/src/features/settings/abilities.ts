import type { Schema } from '@/api/calls.ts';

export type Ability = Schema<'Catalog'>['abilities'][number];
export type Member = Schema<'UserRow'>;

/** The abilities in the groups of who can have them, as the server orders them. */
export function byHolder(abilities: readonly Ability[]): [Ability['had_by'], Ability[]][] {
  return (['everybody', 'staff', 'owners'] as const)
    .map((holder): [Ability['had_by'], Ability[]] => [
      holder,
      abilities.filter((one) => one.had_by === holder),
    ])
    .filter(([, items]) => items.length > 0);
}

/** What a member of staff was given by name: the server lists what everybody has as well. */
export function namedOf(member: Pick<Member, 'abilities'>, abilities: readonly Ability[]): string[] {
  return abilities
    .filter((one) => one.had_by === 'staff' && member.abilities.includes(one.name))
    .map((one) => one.name);
}

/** The member after one ability was given or taken. */
export function withAbility<M extends Pick<Member, 'abilities'>>(member: M, name: string, on: boolean): M {
  const others = member.abilities.filter((one) => one !== name);
  return { ...member, abilities: on ? [...others, name] : others };
}

/** Why a cell cannot be changed by who looks at it; null where it can. */
export function fixedBecause(
  ability: Ability,
  member: Pick<Member, 'role' | 'actions'>,
  me: { role: string; abilities: readonly string[] },
): 'everybody' | 'owner' | 'owners' | 'lacking' | 'notYours' | null {
  if (member.role === 'owner') return 'owner';
  if (ability.had_by === 'everybody') return 'everybody';
  if (ability.had_by === 'owners') return 'owners';
  if (!member.actions.includes('role')) return 'notYours';
  if (me.role !== 'owner' && (ability.name === 'users.manage' || !me.abilities.includes(ability.name)))
    return 'lacking';
  return null;
}

/** Where an arrow key leads in a grid of so many rows and columns; null for other keys. */
export function moved(key: string, row: number, column: number, rows: number, columns: number) {
  const at = { row, column };
  if (key === 'ArrowUp') at.row = Math.max(0, row - 1);
  else if (key === 'ArrowDown') at.row = Math.min(rows - 1, row + 1);
  else if (key === 'ArrowLeft') at.column = Math.max(0, column - 1);
  else if (key === 'ArrowRight') at.column = Math.min(columns - 1, column + 1);
  else if (key === 'Home') at.column = 0;
  else if (key === 'End') at.column = columns - 1;
  else return null;
  return at;
}
