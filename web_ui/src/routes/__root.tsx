import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { NotFound } from '@/components/layout/route-error.tsx';
import { WindowHost } from '@/features/shell/components/window-host.tsx';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
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
