import { createFileRoute } from '@tanstack/react-router';
import { ProfitPage } from '@/features/finance/components/profit-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/finance/profit')({
  component: ProfitPage,
  validateSearch: anySearch,
});
