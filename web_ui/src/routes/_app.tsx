import { createFileRoute, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ApiError } from '@/api/problem.ts';
import { meQuery, setupQuery } from '@/api/session.ts';
import { AtMoment } from '@/components/past/at-moment.tsx';
import { BarsPlace } from '@/features/demo/components/bars-place.tsx';
import { demoQuery } from '@/features/demo/queries.ts';
import { AppFrame } from '@/features/shell/components/app-frame.tsx';
import { isHosted, isLeaving } from '@/lib/base.ts';
import { publicFront } from '@/lib/front.ts';
import { hosts } from '@/lib/nav.ts';

const loadDemoBar = () => import('@/features/demo/components/demo-bar.tsx');
const DemoBar = lazy(loadDemoBar);
const LeavingBar = lazy(() => import('@/features/hosting/components/leaving-bar.tsx'));
const BranchBar = lazy(() => import('@/features/data/components/branch-bar.tsx'));

/** Every page behind sign-in. Knows who is there before anything is shown. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context: { queryClient }, location }) => {
    // A demo has a bar over every page: known before the first one is shown, it pushes nothing down.
    const demo = isHosted ? null : queryClient.ensureQueryData(demoQuery).catch(() => null);
    try {
      const me = await queryClient.ensureQueryData(meQuery);
      if (location.pathname === '/' && me.abilities.includes(hosts)) throw redirect({ to: '/tenants' });
      if ((await demo)?.is_demo) await loadDemoBar();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      // A hosted airline's first owner comes with the sign-up, or by an invitation.
      if (!isHosted && (await queryClient.fetchQuery(setupQuery)).needed)
        throw redirect({ href: '/welcome' });
      const front = location.pathname === '/' ? publicFront() : null;
      if (front) throw redirect({ href: front, replace: true });
      throw redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
    }
  },
  component: () => (
    <AtMoment>
      <AppFrame
        banner={
          <>
            <Suspense fallback={<BarsPlace />}>
              <DemoBar />
            </Suspense>
            <Suspense fallback={null}>
              {isLeaving && <LeavingBar />}
              <BranchBar />
            </Suspense>
          </>
        }
      />
    </AtMoment>
  ),
});
