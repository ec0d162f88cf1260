import { createFileRoute } from '@tanstack/react-router';
import { AirlinePage } from '@/features/settings/components/airline-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/settings/airline')({
  component: AirlinePage,
  validateSearch: anySearch,
});
