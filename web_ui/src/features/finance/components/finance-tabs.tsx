import { SectionTabs } from '@/components/layout/section-tabs.tsx';
import { t } from '@/i18n/t.ts';

export function FinanceTabs() {
  return (
    <SectionTabs
      label={t('finance.sections')}
      items={[
        { to: '/finance', label: t('finance.overview') },
        { to: '/finance/profit', label: t('finance.profit') },
        { to: '/finance/entries', label: t('finance.entries') },
        { to: '/finance/accounts', label: t('finance.accounts') },
        { to: '/finance/expenses', label: t('finance.expenses') },
      ]}
    />
  );
}
