import { t } from '@/i18n/t.ts';

/** The roles that one may give: only an owner makes owners. */
export function roleOptions(mine: string) {
  const roles = mine === 'owner' ? (['pilot', 'staff', 'owner'] as const) : (['pilot', 'staff'] as const);
  return roles.map((value) => ({ value, label: t(`crew.roles.${value}`) }));
}
