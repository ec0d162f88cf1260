import { createFileRoute } from '@tanstack/react-router';
import { EntriesPage } from '@/features/finance/components/entries-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/finance/entries/')({
  component: EntriesPage,
  validateSearch: anySearch,
});
