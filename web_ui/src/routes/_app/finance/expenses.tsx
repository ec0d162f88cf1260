import { createFileRoute } from '@tanstack/react-router';
import { ExpensesPage } from '@/features/finance/components/expenses-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/finance/expenses')({
  component: ExpensesPage,
  validateSearch: anySearch,
});
