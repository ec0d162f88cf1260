import { createFileRoute, redirect } from '@tanstack/react-router';
import { ApiError } from '@/api/problem.ts';
import { meQuery, setupQuery } from '@/api/session.ts';
import { TryDemo } from '@/features/demo/components/try-demo.tsx';
import { WelcomePage } from '@/features/onboarding/components/welcome-page.tsx';
import { isHosted } from '@/lib/base.ts';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/welcome')({
  validateSearch: anySearch,
  beforeLoad: async ({ context: { queryClient } }) => {
    if (!isHosted && (await queryClient.fetchQuery(setupQuery)).needed) return;
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      throw redirect({ href: '/sign-in?next=%2Fwelcome' });
    }
  },
  component: () => <WelcomePage demo={<TryDemo />} />,
});
