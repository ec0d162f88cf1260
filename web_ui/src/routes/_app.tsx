import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ApiError } from '@/api/problem.ts';
import { meQuery, setupQuery } from '@/api/session.ts';
import { AtMoment } from '@/components/past/at-moment.tsx';
import { AppFrame } from '@/features/shell/components/app-frame.tsx';

const DemoBar = lazy(() => import('@/features/demo/components/demo-bar.tsx'));
const BranchBar = lazy(() => import('@/features/data/components/branch-bar.tsx'));

/** Every page behind sign-in. Knows who is there before anything is shown. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context: { queryClient }, location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const { needed } = await queryClient.fetchQuery(setupQuery);
      if (needed) throw redirect({ href: '/welcome' });
      throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
    }
  },
  component: () => (
    <AtMoment>
      <AppFrame
        banner={
          <Suspense fallback={null}>
            <DemoBar />
            <BranchBar />
          </Suspense>
        }
      />
    </AtMoment>
  ),
});
