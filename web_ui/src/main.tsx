import './styles/app.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { clientAt } from './api/query-client.ts';
import { NotFound, RouteError } from './components/layout/route-error.tsx';
import { base, refusal } from './lib/base.ts';
import { goTo, momentOf } from './lib/moment.ts';
import { followSystemTheme, preferences } from './lib/preferences.ts';
import { inWindow, sendLinksOut } from './lib/window.ts';
import { routeTree } from './route-tree.gen.ts';

const Refused = lazy(() => import('./features/portal/components/refused.tsx'));
const queryClient = clientAt(null);

const router = createRouter({
  routeTree,
  ...(base && { basepath: base }),
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
// Nothing is shown before its language is there, so that no page changes its words under the reader.
async function inLanguage(): Promise<void> {
  const { language } = preferences();
  if (!/^en\b/.test(language || navigator.language))
    await (await import('./i18n/language.ts')).loadLanguage();
}

// Nor before its letters are: text that changes its font takes another place.
const letters = ['1em "Geist Variable"', '1em "B612 Mono"', 'bold 1em "B612 Mono"'].map((font) =>
  document.fonts.load(font),
);

// Without one of them it is still a page.
void Promise.allSettled([inLanguage(), ...letters]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        {refusal ? (
          <Suspense>
            <Refused why={refusal} />
          </Suspense>
        ) : (
          <RouterProvider router={router} />
        )}
      </QueryClientProvider>
    </StrictMode>,
  ),
);
