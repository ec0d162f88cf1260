import { createFileRoute } from '@tanstack/react-router';
import { ImportPage } from '@/features/data/components/import-page.tsx';
import { SettingsTabs } from '@/features/settings/components/settings-tabs.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/settings/import')({
  staticData: { past: 'now' },
  validateSearch: anySearch,
  component: () => <ImportPage tabs={<SettingsTabs />} />,
});
