import { createFileRoute } from '@tanstack/react-router';
import { SettingsTabs } from '@/features/settings/components/settings-tabs.tsx';
import { SystemPage } from '@/features/system/components/system-page.tsx';

export const Route = createFileRoute('/_app/settings/system')({
  staticData: { past: 'now' },
  component: () => <SystemPage tabs={<SettingsTabs />} />,
});
