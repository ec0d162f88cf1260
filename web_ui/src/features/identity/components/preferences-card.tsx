import { followed } from '@/api/follow.ts';
import { Card } from '@/components/ui/card.tsx';
import { Switch } from '@/components/ui/check.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { chooseLanguage, currentLanguage, type Language, languages } from '@/i18n/language.ts';
import { t } from '@/i18n/t.ts';
import { type Preferences, setPreferences, usePreferences } from '@/lib/preferences.ts';

/** How this browser shows things; what is stored and sent stays the same whatever is chosen here. */
export function PreferencesCard() {
  const chosen = usePreferences();
  const choice = <Name extends 'theme' | 'time' | 'distance' | 'mass' | 'altitude' | 'density'>(
    name: Name,
    label: string,
    options: readonly { value: Preferences[Name]; label: string }[],
  ) => (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span aria-hidden="true">{label}</span>
      <Segmented
        label={label}
        value={chosen[name]}
        options={options}
        onChange={(value) => setPreferences({ [name]: value })}
      />
    </div>
  );
  const units = (...names: string[]) => names.map((value) => ({ value, label: value }));
  return (
    <Card title={t('identity.preferences')} hint={t('identity.preferencesHint')}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span aria-hidden="true">{t('shell.language')}</span>
          <Segmented
            label={t('shell.language')}
            value={currentLanguage()}
            options={(Object.entries(languages) as [Language, string][]).map(([value, name]) => ({
              value,
              label: <span lang={value}>{name}</span>,
            }))}
            onChange={(language) => chooseLanguage(language, followed)}
          />
        </div>
        {choice('theme', t('shell.theme'), [
          { value: 'light', label: t('shell.themeLight') },
          { value: 'dark', label: t('shell.themeDark') },
          { value: 'system', label: t('shell.themeSystem') },
        ])}
        {choice('time', t('identity.times'), [
          { value: 'utc', label: t('identity.timeUtc') },
          { value: 'local', label: t('identity.timeLocal') },
        ])}
        {choice('distance', t('identity.distances'), units('nmi', 'km', 'mi') as never)}
        {choice('mass', t('identity.masses'), units('kg', 'lb') as never)}
        {choice('altitude', t('identity.altitudes'), units('ft', 'm') as never)}
        {choice('density', t('identity.density'), [
          { value: 'compact', label: t('identity.compact') },
          { value: 'roomy', label: t('identity.roomy') },
        ])}
        <Switch
          label={t('shell.singleKeys')}
          hint={t('identity.singleKeysHint')}
          checked={chosen.singleKeys}
          onChange={(singleKeys) => setPreferences({ singleKeys })}
        />
      </div>
    </Card>
  );
}
