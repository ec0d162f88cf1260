import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function FleetTabs() {
  return (
    <SectionTabs
      label={t('fleet.sections')}
      items={[
        { to: '/fleet', label: t('fleet.aircraft') },
        { to: '/fleet/subfleets', label: t('fleet.subfleets') },
      ]}
    />
  );
}
