import { createFileRoute } from '@tanstack/react-router';
import { CopiesPage } from '@/features/data/components/copies-page.tsx';
import { SettingsTabs } from '@/features/settings/components/settings-tabs.tsx';

export const Route = createFileRoute('/_app/settings/copies')({
  staticData: { past: 'now' },
  component: () => <CopiesPage tabs={<SettingsTabs />} />,
});
