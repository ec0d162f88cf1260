import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/api/session.ts';
import { Checkbox } from '@/components/ui/check.tsx';
import { t } from '@/i18n/t.ts';
import { abilitiesQuery } from '../queries.ts';

/** Which abilities a member of staff has beside a pilot's; those that one lacks oneself cannot be given. */
export function AbilityTicks({
  value,
  onChange,
  error,
}: {
  value: readonly string[];
  onChange: (abilities: string[]) => void;
  error?: string;
}) {
  const me = useMe();
  const { data = [] } = useQuery(abilitiesQuery);
  const named = data.filter((one) => one.had_by === 'staff');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('crew.abilities')}</legend>
      <p className="text-xs text-ink-3">{t('crew.abilitiesHint')}</p>
      {named.map((ability) => (
        <Checkbox
          key={ability.name}
          label={ability.meaning}
          hint={ability.name}
          checked={value.includes(ability.name)}
          disabled={!me.abilities.includes(ability.name)}
          onChange={(on) =>
            onChange(on ? [...value, ability.name] : value.filter((name) => name !== ability.name))
          }
        />
      ))}
      {error && <p className="text-sm text-danger">{error}</p>}
    </fieldset>
  );
}
