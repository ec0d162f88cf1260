import { createFileRoute, redirect } from '@tanstack/react-router';
import { Opening } from '@/features/onboarding/components/opening.tsx';
import { isPortal } from '@/lib/base.ts';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/open')({
  // Within an airline there is nothing like it.
  beforeLoad: () => {
    if (!isPortal) throw redirect({ to: '/' });
  },
  validateSearch: anySearch,
  component: Opening,
});
