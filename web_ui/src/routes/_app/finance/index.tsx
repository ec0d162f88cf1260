import { createFileRoute } from '@tanstack/react-router';
import { OverviewPage } from '@/features/finance/components/overview-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/finance/')({
  component: OverviewPage,
  validateSearch: anySearch,
});
