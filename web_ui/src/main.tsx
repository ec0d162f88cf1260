import './styles/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { clientAt } from './api/query-client.ts';
import { NotFound, RouteError } from './components/layout/route-error.tsx';
import { goTo, momentOf } from './lib/moment.ts';
import { followSystemTheme } from './lib/preferences.ts';
import { inWindow, sendLinksOut } from './lib/window.ts';
import { routeTree } from './route-tree.gen.ts';

const queryClient = clientAt(null);

const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  // The query cache decides what is fresh; the router must not keep answers of its own.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

// The address says which moment is looked at; every navigation is told before its pages ask for anything.
goTo(momentOf(router.state.location.search));
router.subscribe('onBeforeLoad', ({ toLocation }) => goTo(momentOf(toLocation.search)));

followSystemTheme();
if (inWindow()) sendLinksOut();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
