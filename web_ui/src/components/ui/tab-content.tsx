import { type ReactNode, Suspense } from 'react';
import { ToCome } from './to-come.tsx';

/** Around a tab's content that is loaded when the tab is first opened. */
export function TabContent({ children }: { children: ReactNode }) {
  return <Suspense fallback={<ToCome className="h-64" />}>{children}</Suspense>;
}
