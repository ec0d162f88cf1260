import { createFileRoute } from '@tanstack/react-router';
import { LogbookPrint } from '@/features/flights/components/logbook-print.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/logbook_/print')({
  component: LogbookPrint,
  validateSearch: anySearch,
});
