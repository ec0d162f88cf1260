import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { meQuery } from '@/api/session.ts';
import { Mark } from '@/components/layout/wordmark.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { t } from '@/i18n/t.ts';

const ThemeMenu = lazy(() => import('@/components/layout/theme-menu.tsx'));

interface PublicFrameProps {
  /** Whose page it is, at the top left. */
  brand: ReactNode;
  /** The airline's own colour, as a line over everything. */
  colour?: string;
  children: ReactNode;
}

/** Around every page that needs no sign-in: whose it is, and the way in. */
export function PublicFrame({ brand, colour, children }: PublicFrameProps) {
  const inside = useQueryClient().getQueryData(meQuery.queryKey) !== undefined;
  return (
    <div className="flex min-h-dvh flex-col bg-bg">
      <div aria-hidden="true" className="h-1 shrink-0 bg-accent" style={{ background: colour }} />
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line bg-surface px-4 lg:px-8">
        <div className="flex min-w-0 flex-1 items-center gap-2.5 text-lg font-semibold">{brand}</div>
        <Suspense fallback={<span className="size-8" />}>
          <ThemeMenu />
        </Suspense>
        <Link
          to={inside ? '/' : '/sign-in'}
          search={inside ? {} : { next: '/' }}
          className={buttonClass('secondary')}
        >
          {inside ? t('visit.toAirline') : t('visit.signIn')}
        </Link>
      </header>
      <main className="flex-1">{children}</main>
      <footer className="flex flex-wrap items-center gap-2 px-4 py-6 text-sm text-ink-3 lg:px-8">
        <Mark className="size-4" />
        {t('visit.runsOn')}
      </footer>
    </div>
  );
}
