import { useCan } from '@/api/session.ts';
import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function SettingsTabs() {
  const manages = useCan('airline.manage');
  const system = useCan('system.view');
  return (
    <SectionTabs
      label={t('settings.sections')}
      items={[
        { to: '/settings/airline', label: t('settings.airline') },
        { to: '/settings/rules', label: t('settings.rules') },
        ...(manages ? [{ to: '/settings/defaults', label: t('settings.defaults') }] : []),
        ...(system ? [{ to: '/settings/system', label: t('settings.system') }] : []),
      ]}
    />
  );
}
