import { Link } from '@tanstack/react-router';
import { Menu as MenuIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { t } from '@/i18n/t.ts';
import type { NavItem } from '@/lib/nav.ts';
import { Count } from './nav-count.tsx';

const MoreSheet = lazy(() => import('./more-sheet.tsx'));

interface BottomBarProps {
  groups: readonly { id: string; items: readonly NavItem[] }[];
  counts: Readonly<Record<string, number>>;
}

const itemClass =
  'relative flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-2xs text-ink-2 data-[status=active]:font-medium data-[status=active]:text-accent-text';

/** The pages under a thumb; the others are behind "More". */
export function BottomBar({ groups, counts }: BottomBarProps) {
  const [open, setOpen] = useState(false);
  const items = groups.flatMap((group) => group.items);
  const thumbs = items.filter((item) => item.thumb).slice(0, 4);
  const rest = items.filter((item) => !thumbs.includes(item));
  return (
    <nav
      aria-label={t('nav.main')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
    >
      {thumbs.map((item) => (
        <Link key={item.to} to={item.to} activeOptions={{ exact: item.to === '/' }} className={itemClass}>
          <span className="relative -m-1.5 p-1.5">
            <item.icon className="size-5" aria-hidden="true" />
            {counts[item.to] ? <Count value={counts[item.to] ?? 0} dot /> : null}
          </span>
          {t(item.text as 'nav.home')}
        </Link>
      ))}
      {rest.length > 0 && (
        <button type="button" onClick={() => setOpen(true)} className={itemClass}>
          <span className="relative -m-1.5 p-1.5">
            <MenuIcon className="size-5" aria-hidden="true" />
            {rest.some((item) => counts[item.to]) && <Count value={1} dot />}
          </span>
          {t('nav.more')}
        </button>
      )}
      <Suspense fallback={null}>
        {open && <MoreSheet items={rest} counts={counts} onClose={() => setOpen(false)} />}
      </Suspense>
    </nav>
  );
}
