import { createFileRoute } from '@tanstack/react-router';
import { SubfleetsPage } from '@/features/fleet/components/subfleets-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/fleet/subfleets/')({
  component: SubfleetsPage,
  validateSearch: anySearch,
});
