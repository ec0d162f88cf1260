import { Outlet, useMatches } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { usePast } from '@/lib/moment.ts';

const OnlyInThePresent = lazy(() =>
  import('./present-note.tsx').then((notes) => ({ default: notes.OnlyInThePresent })),
);
const ShowsThePresent = lazy(() =>
  import('./present-note.tsx').then((notes) => ({ default: notes.ShowsThePresent })),
);

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /**
     * What a page without a past does while the past is looked at: `none` gives way to a note, because on it things
     * are only planned and done; `now` shows what is now, and says so.
     */
    past?: 'none' | 'now';
  }
}

/** The page, or while the past is looked at what there is in its place. */
export function PastOutlet() {
  const past = usePast();
  const kind = useMatches({ select: (matches) => matches.at(-1)?.staticData.past });
  if (!past || kind === undefined) return <Outlet />;
  return (
    <Suspense fallback={null}>
      {kind === 'none' ? (
        <OnlyInThePresent />
      ) : (
        <>
          <ShowsThePresent />
          <Outlet />
        </>
      )}
    </Suspense>
  );
}
