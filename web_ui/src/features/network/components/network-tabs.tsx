import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function NetworkTabs() {
  return (
    <SectionTabs
      label={t('network.sections')}
      items={[
        { to: '/network', label: t('network.routes') },
        { to: '/network/airports', label: t('network.airports') },
      ]}
    />
  );
}
