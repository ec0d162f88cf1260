import { createFileRoute } from '@tanstack/react-router';
import { DataPage } from '@/features/data/components/data-page.tsx';
import { SettingsTabs } from '@/features/settings/components/settings-tabs.tsx';

export const Route = createFileRoute('/_app/settings/data')({
  staticData: { past: 'now' },
  component: () => <DataPage tabs={<SettingsTabs />} />,
});
