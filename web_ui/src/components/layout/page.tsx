import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';

export interface Crumb {
  label: ReactNode;
  to: string;
}

interface PageProps {
  title: string;
  /** Beside the title: a state pill, a code. */
  aside?: ReactNode;
  /** One line under the title. */
  description?: ReactNode;
  /** The way here, without this page. */
  crumbs?: readonly Crumb[];
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** `wide` uses the whole window (tables, boards), `text` is a column to read or fill in. */
  width?: 'wide' | 'normal' | 'text';
  children: ReactNode;
}

const widths = { wide: 'max-w-none', normal: 'max-w-6xl', text: 'max-w-2xl' };

/** A page with its heading, its way back and its buttons; names the browser's tab. */
export function Page({ title, aside, description, crumbs, actions, width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title]);
  const way = crumbs?.length ? crumbs : null;
  return (
    <div
      className={cx(
        'mx-auto flex w-full min-w-0 flex-col gap-4 px-6 py-5 max-sm:px-4 max-sm:py-4',
        widths[width],
      )}
    >
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:gap-y-2 sm:items-start">
        <div className="min-w-0 grow sm:flex-1 sm:basis-0">
          {way && (
            <nav aria-label={t('nav.breadcrumbs')} className="mb-0.5 print:hidden">
              <ol className="flex items-center gap-1 text-xs text-ink-3">
                {way.map((crumb) => (
                  <li key={crumb.to} className="flex items-center gap-1">
                    <Link to={crumb.to} className="rounded-control py-0.5 hover:text-ink hover:underline">
                      {crumb.label}
                    </Link>
                    <ChevronRight className="size-3" aria-hidden="true" />
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
            {aside}
          </div>
          {/* It takes what room the title has: buttons stand beside it or beneath both. */}
          {way && description && (
            <p className="mt-0.5 w-0 min-w-full max-w-prose text-md text-ink-2">{description}</p>
          )}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
        {/* Under the buttons, so that on phones these stand beside a short title. */}
        {!way && description && (
          <div className="-mt-1 w-full">
            <p className="max-w-prose text-md text-ink-2">{description}</p>
          </div>
        )}
      </header>
      {children}
    </div>
  );
}
