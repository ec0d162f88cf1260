import { Fragment, type KeyboardEvent, useState } from 'react';
import { patchThing } from '@/api/positions.ts';
import { useMe } from '@/api/session.ts';
import { useCommand } from '@/api/use-command.ts';
import { Card } from '@/components/ui/card.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t, tOr } from '@/i18n/t.ts';
import {
  type Ability,
  byHolder,
  fixedBecause,
  type Member,
  moved,
  namedOf,
  withAbility,
} from '../abilities.ts';
import { membersQuery, setRole } from '../queries.ts';
import { AbilityCell } from './ability-cell.tsx';

interface AbilityMatrixProps {
  abilities: readonly Ability[];
  members: readonly Member[];
}

/** Arrow keys move between the cells, Space gives and takes. A pilot's column stands for everybody without a role. */
export function AbilityMatrix({ abilities, members }: AbilityMatrixProps) {
  const me = useMe();
  const groups = byHolder(abilities);
  const ordered = groups.flatMap(([, items]) => items);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const give = useCommand({
    send: ({ member, name, on }: { member: Member; name: string; on: boolean }) =>
      setRole(member.id, {
        role: 'staff',
        abilities: namedOf(withAbility(member, name, on), abilities),
      }),
    touches: ['users', 'me'],
    optimistic: ({ member, name, on }) => [
      {
        key: membersQuery.queryKey,
        apply: (data) => patchThing(data, member.id, (one) => withAbility(one as Member, name, on)),
      },
    ],
    done: (_, { member, on }) =>
      toast.ok(t(on ? 'settings.abilityGiven' : 'settings.abilityTaken', { name: member.display_name })),
    failed: (error) => toast.error(error),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = moved(event.key, at.row, at.column, ordered.length, members.length);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  const nameClass = 'sticky left-0 z-10 bg-surface px-4 py-2 text-left';
  return (
    <Card flush title={t('settings.abilities')} hint={t('settings.abilitiesKeys')}>
      <div className="relative overflow-x-auto">
        <table className="w-full text-md" onKeyDown={onKeyDown}>
          <thead>
            <tr className="border-b border-line align-bottom">
              <th scope="col" className={`${nameClass} overline-label`}>
                {t('settings.ability')}
              </th>
              <th scope="col" className="px-2 py-2 text-sm font-medium">
                {t('settings.everyPilot')}
              </th>
              {members.map((member) => (
                <th key={member.id} scope="col" className="max-w-28 min-w-20 px-2 py-2 text-sm font-medium">
                  <span className="block text-balance">{member.display_name}</span>
                  <span className="block text-xs font-normal text-ink-3">
                    {tOr(`settings.roles.${member.role}`, member.role)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([holder, items]) => (
              <Fragment key={holder}>
                <tr className="border-b border-line bg-sunken">
                  <th scope="rowgroup" colSpan={2 + members.length} className="px-4 py-1.5 text-left">
                    <span className="overline-label sticky left-4">{t(`settings.hadBy.${holder}`)}</span>
                  </th>
                </tr>
                {items.map((ability) => {
                  const row = ordered.indexOf(ability);
                  return (
                    <tr key={ability.name} className="border-b border-line last:border-b-0">
                      <th scope="row" className={`${nameClass} min-w-40 font-normal`}>
                        <span className="block">{ability.meaning}</span>
                        <span className="code block text-xs text-ink-3">{ability.name}</span>
                      </th>
                      <td className="px-2 text-center text-ink-3">
                        {holder === 'everybody' ? (
                          t('settings.has')
                        ) : (
                          <span className="sr-only">{t('settings.hasNot')}</span>
                        )}
                      </td>
                      {members.map((member, column) => (
                        <td key={member.id} className="px-2 text-center">
                          <AbilityCell
                            label={`${member.display_name}: ${ability.meaning}`}
                            cell={`${row} ${column}`}
                            has={member.abilities.includes(ability.name)}
                            fixed={fixedBecause(ability, member, {
                              role: me.user.role,
                              abilities: me.abilities,
                            })}
                            inTabOrder={at.row === row && at.column === column}
                            onReach={() => setAt({ row, column })}
                            onChange={(on) => give.mutate({ member, name: ability.name, on })}
                          />
                        </td>
                      ))}
                    </tr>
                  );
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
