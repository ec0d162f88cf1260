import { Link } from '@tanstack/react-router';
import { Dialog } from '@/components/ui/dialog.tsx';
import { t } from '@/i18n/t.ts';
import type { NavItem } from '@/lib/nav.ts';
import { Count } from './nav-count.tsx';

interface MoreSheetProps {
  items: readonly NavItem[];
  counts: Readonly<Record<string, number>>;
  onClose: () => void;
}

/** The pages that have no place in the bottom bar. */
export default function MoreSheet({ items, counts, onClose }: MoreSheetProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('nav.more')}>
      <ul className="grid grid-cols-2 gap-2">
        {items.map((item) => (
          <li key={item.to}>
            <Link
              to={item.to}
              onClick={onClose}
              className="flex h-14 items-center gap-3 rounded-card border border-line bg-raised px-4 data-[status=active]:border-accent"
            >
              <item.icon className="size-5 text-ink-3" aria-hidden="true" />
              <span className="flex-1">{t(item.text as 'nav.home')}</span>
              {counts[item.to] ? <Count value={counts[item.to] ?? 0} /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
