import { createFileRoute } from '@tanstack/react-router';
import { PhpvmsReportPage } from '@/features/data/components/phpvms-report-page.tsx';
import { SettingsTabs } from '@/features/settings/components/settings-tabs.tsx';

export const Route = createFileRoute('/_app/settings/phpvms')({
  staticData: { past: 'now' },
  component: () => <PhpvmsReportPage tabs={<SettingsTabs />} />,
});
