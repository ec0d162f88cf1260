import { createFileRoute } from '@tanstack/react-router';
import { TenantsPage } from '@/features/hosting/components/tenants-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/tenants')({
  component: TenantsPage,
  validateSearch: anySearch,
  staticData: { past: 'now' },
});
