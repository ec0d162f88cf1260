import { type ReactNode, Suspense } from 'react';
import { Loading, Skeleton } from './skeleton.tsx';

/** Around a tab's content that is loaded when the tab is first opened. */
export function TabContent({ children }: { children: ReactNode }) {
  return (
    <Suspense
      fallback={
        <Loading>
          <Skeleton className="h-64" />
        </Loading>
      }
    >
      {children}
    </Suspense>
  );
}
