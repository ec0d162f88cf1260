import { Link } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LiveConnection } from '@/api/live.ts';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Tooltip } from '@/components/ui/tooltip.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { NavItem } from '@/lib/nav.ts';
import { setPreferences } from '@/lib/preferences.ts';
import { ConnectionState } from './connection-state.tsx';
import { Count } from './nav-count.tsx';

interface SidebarProps {
  groups: readonly { id: string; items: readonly NavItem[] }[];
  counts: Readonly<Record<string, number>>;
  collapsed: boolean;
  airline: ReactNode;
  live: LiveConnection | null;
}

export function Sidebar({ groups, counts, collapsed, airline, live }: SidebarProps) {
  return (
    <aside
      aria-label={t('shell.airline')}
      className={cx(
        'flex shrink-0 flex-col border-r border-line bg-sunken max-sm:hidden print:hidden',
        collapsed ? 'w-14' : 'w-54',
      )}
    >
      <div
        className={cx(
          'flex h-13 items-center',
          collapsed ? 'justify-center [&_[data-wide]]:hidden' : 'px-2.5',
        )}
      >
        {airline}
      </div>
      <nav
        aria-label={t('nav.main')}
        className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-2.5 py-2"
      >
        {groups.map((group) => (
          <ul key={group.id} className="flex flex-col gap-px">
            {group.items.map((item) => (
              <li key={item.to}>
                <SideLink item={item} count={counts[item.to]} collapsed={collapsed} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <div className={cx('flex items-center gap-1 border-t border-line p-2', collapsed && 'flex-col')}>
        <div className={cx('min-w-0', !collapsed && 'flex-1')}>
          {live && <ConnectionState live={live} short={collapsed} />}
        </div>
        <IconButton
          size="sm"
          label={collapsed ? t('shell.expand') : t('shell.collapse')}
          onClick={() => setPreferences({ sidebar: collapsed ? 'open' : 'collapsed' })}
        >
          {collapsed ? <PanelLeftOpen /> : <PanelLeftClose />}
        </IconButton>
      </div>
    </aside>
  );
}

function SideLink({ item, count, collapsed }: { item: NavItem; count?: number; collapsed: boolean }) {
  const Icon = item.icon;
  const link = (
    <Link
      to={item.to}
      activeOptions={{ exact: item.to === '/' }}
      aria-label={collapsed ? t(item.text as 'nav.home') : undefined}
      className={cx(
        'relative flex h-8 items-center gap-2.5 rounded-control text-md text-ink-2 transition-colors duration-100 hover:bg-hover hover:text-ink',
        'data-[status=active]:bg-surface data-[status=active]:font-medium data-[status=active]:text-ink data-[status=active]:shadow-card',
        'data-[status=active]:before:absolute data-[status=active]:before:inset-y-1.5 data-[status=active]:before:-left-2.5 data-[status=active]:before:w-[3px] data-[status=active]:before:rounded-r data-[status=active]:before:bg-accent',
        'data-[status=active]:[&_svg]:text-accent-text',
        collapsed ? 'justify-center' : 'px-2.5',
      )}
    >
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {!collapsed && <span className="flex-1">{t(item.text as 'nav.home')}</span>}
      {count ? <Count value={count} dot={collapsed} /> : null}
    </Link>
  );
  return collapsed ? (
    <Tooltip label={t(item.text as 'nav.home')} keys={`g ${item.key}`} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
