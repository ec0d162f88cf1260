import { createFileRoute } from '@tanstack/react-router';
import { FlyPage } from '@/features/dispatch/components/fly-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/fly/')({
  component: FlyPage,
  validateSearch: anySearch,
});
