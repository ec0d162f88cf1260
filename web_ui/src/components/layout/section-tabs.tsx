import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

/** The pages of one area side by side, each with an address of its own. */
export function SectionTabs({
  label,
  items,
}: {
  label: string;
  items: readonly { to: string; label: ReactNode }[];
}) {
  const list = useRef<HTMLUListElement>(null);
  const page = useLocation({ select: ({ pathname }) => pathname });
  // On phones the page's own tab may be one of those that do not fit.
  useEffect(() => {
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>('[data-status=active]');
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, [page]);
  return (
    <nav aria-label={label} className="-mt-1 print:hidden">
      <ul
        ref={list}
        className="relative flex gap-5 overflow-x-auto [scrollbar-width:none] shadow-[inset_0_-1px_var(--color-line)]"
      >
        {items.map((item) => (
          <li key={item.to} className="shrink-0">
            <Link
              to={item.to as never}
              activeOptions={{ exact: true, includeSearch: false }}
              className="flex h-9 items-center border-b-2 border-transparent text-md text-ink-2 outline-offset-[-2px] hover:text-ink data-[status=active]:border-accent data-[status=active]:font-medium data-[status=active]:text-ink pointer-coarse:h-11"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
