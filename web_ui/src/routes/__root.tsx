import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, redirect, retainSearchParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { clientAt } from '@/api/query-client.ts';
import { NotFound } from '@/components/layout/route-error.tsx';
import { isPortal } from '@/lib/base.ts';
import { type MomentSearch, momentOf, searchOf } from '@/lib/moment.ts';

const WindowHost = lazy(() => import('@/features/shell/components/window-host.tsx'));

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  // The moment that is looked at stays the same on the way from page to page, until somebody leaves it.
  validateSearch: (search: Record<string, unknown>): MomentSearch => searchOf(momentOf(search)),
  search: { middlewares: [retainSearchParams(['as_of'])] },
  beforeLoad: ({ search, location: { pathname } }) => {
    // Where no airline is named there is nothing but the way to one.
    if (isPortal && !/^\/(portal|open)$/.test(pathname)) throw redirect({ to: '/portal', replace: true });
    return { queryClient: clientAt(momentOf(search)) };
  },
  component: () => (
    <>
      <Outlet />
      <Suspense fallback={null}>
        <WindowHost />
      </Suspense>
    </>
  ),
  // An address that is no page at all has no frame around it either.
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});
