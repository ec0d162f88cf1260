import { createFileRoute } from '@tanstack/react-router';
import { NetworkPage } from '@/features/network/components/network-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/network/')({
  component: NetworkPage,
  validateSearch: anySearch,
});
