import { createFileRoute } from '@tanstack/react-router';
import { AccountsPage } from '@/features/finance/components/accounts-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/finance/accounts')({
  component: AccountsPage,
  validateSearch: anySearch,
});
