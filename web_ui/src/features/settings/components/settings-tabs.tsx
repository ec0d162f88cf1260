import { useCan, useMe } from '@/api/session.ts';
import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';
import { isHosted } from '@/lib/base.ts';

/** Whoever may change one of the lists may bring some along. */
const bringing = new Set(['network.manage', 'fleet.manage', 'finance.manage']);

export function SettingsTabs() {
  const manages = useCan('airline.manage');
  const people = useCan('users.manage');
  const system = useCan('system.view');
  const brings = useMe().abilities.some((ability) => bringing.has(ability));
  const branches = useCan('data.branch') && !isHosted;
  if (useCan('platform.manage')) return null;
  return (
    <SectionTabs
      label={t('settings.sections')}
      items={[
        { to: '/settings/airline', label: t('settings.airline') },
        { to: '/settings/rules', label: t('settings.rules') },
        ...(manages ? [{ to: '/settings/defaults', label: t('settings.defaults') }] : []),
        ...(manages ? [{ to: '/settings/public', label: t('settings.public') }] : []),
        ...(people ? [{ to: '/settings/abilities', label: t('settings.abilities') }] : []),
        ...(isHosted ? [] : [{ to: '/settings/data', label: t('settings.data') }]),
        ...(branches ? [{ to: '/settings/copies', label: t('settings.copies') }] : []),
        ...(brings ? [{ to: '/settings/import', label: t('settings.import') }] : []),
        ...(system ? [{ to: '/settings/system', label: t('settings.system') }] : []),
      ]}
    />
  );
}
