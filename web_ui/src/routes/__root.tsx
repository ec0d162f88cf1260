import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, retainSearchParams } from '@tanstack/react-router';
import { clientAt } from '@/api/query-client.ts';
import { NotFound } from '@/components/layout/route-error.tsx';
import { WindowHost } from '@/features/shell/components/window-host.tsx';
import { type MomentSearch, momentOf, searchOf } from '@/lib/moment.ts';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  // The moment that is looked at stays the same on the way from page to page, until somebody leaves it.
  validateSearch: (search: Record<string, unknown>): MomentSearch => searchOf(momentOf(search)),
  search: { middlewares: [retainSearchParams(['as_of'])] },
  beforeLoad: ({ search }) => ({ queryClient: clientAt(momentOf(search)) }),
  component: () => (
    <>
      <Outlet />
      <WindowHost />
    </>
  ),
  // An address that is no page at all has no frame around it either.
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});
