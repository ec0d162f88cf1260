import { createFileRoute } from '@tanstack/react-router';
import { AirportsPage } from '@/features/network/components/airports-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/network/airports/')({
  component: AirportsPage,
  validateSearch: anySearch,
});
