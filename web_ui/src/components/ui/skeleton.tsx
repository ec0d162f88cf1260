import { type ReactNode, useEffect, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';

/** A grey shape where something will be. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={cx('block animate-shimmer rounded-control bg-hover', className)} />
  );
}

/** True once `delayMs` have passed: what is there sooner needs no placeholder, which would only flash. */
export function useDelayed(delayMs = 150): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delayMs);
    return () => clearTimeout(timer);
  }, [delayMs]);
  return passed;
}

/**
 * Placeholders in the true layout, kept invisible (but in their place) for the first 150 ms.
 *
 * What stands below one is not shown before it has gone (`waits`, styles/app.css): it would be pushed about.
 */
export function Loading({ children }: { children: ReactNode }) {
  const late = useDelayed();
  return (
    <div role="status" aria-label={t('shell.loading')} className={late ? 'waits' : 'waits invisible'}>
      {children}
    </div>
  );
}

/** Lines of text to come. */
export function SkeletonLines({ count = 3 }: { count?: number }) {
  return (
    <div className="flex flex-col gap-2.5">
      {Array.from({ length: count }, (_, index) => (
        <Skeleton
          key={index}
          className={cx('h-4', index % 3 === 2 ? 'w-1/2' : index % 2 ? 'w-4/5' : 'w-full')}
        />
      ))}
    </div>
  );
}
