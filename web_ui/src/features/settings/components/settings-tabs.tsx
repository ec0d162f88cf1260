import { useCan } from '@/api/session.ts';
import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function SettingsTabs() {
  const manages = useCan('airline.manage');
  const system = useCan('system.view');
  const branches = useCan('data.branch');
  return (
    <SectionTabs
      label={t('settings.sections')}
      items={[
        { to: '/settings/airline', label: t('settings.airline') },
        { to: '/settings/rules', label: t('settings.rules') },
        ...(manages ? [{ to: '/settings/defaults', label: t('settings.defaults') }] : []),
        { to: '/settings/data', label: t('settings.data') },
        ...(branches ? [{ to: '/settings/copies', label: t('settings.copies') }] : []),
        ...(system ? [{ to: '/settings/system', label: t('settings.system') }] : []),
      ]}
    />
  );
}
