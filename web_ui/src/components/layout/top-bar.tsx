import { Keyboard, Monitor, Search } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { LiveConnection } from '@/api/live.ts';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { t } from '@/i18n/t.ts';
import { ConnectionState } from './connection-state.tsx';
import { UtcClock } from './utc-clock.tsx';

// Menus are not needed for the first picture: they come right after it.
const ThemeMenu = lazy(() => import('./theme-menu.tsx'));

interface TopBarProps {
  onSearch: () => void;
  onKeys: () => void;
  live: LiveConnection | null;
  airline: ReactNode;
  user: ReactNode;
}

export function TopBar({ onSearch, onKeys, live, airline, user }: TopBarProps) {
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-line bg-bg px-4 max-sm:px-3 print:hidden">
      <div className="min-w-0 sm:hidden">{airline}</div>
      <button
        type="button"
        onClick={onSearch}
        className="flex h-8 w-80 items-center gap-2 rounded-control border border-line bg-surface px-2.5 text-sm text-ink-3 transition-colors hover:border-line-strong max-sm:hidden"
      >
        <Search className="size-4" aria-hidden="true" />
        <span className="flex-1 text-left">{t('shell.search')}</span>
        <Kbd keys="mod+k" />
      </button>
      <div className="ml-auto flex items-center gap-1">
        <UtcClock />
        <span className="min-w-7 sm:hidden">{live && <ConnectionState live={live} short />}</span>
        <IconButton label={t('shell.search')} tooltip={false} className="sm:hidden" onClick={onSearch}>
          <Search />
        </IconButton>
        <IconButton label={t('shell.keys')} keys="?" className="max-sm:hidden" onClick={onKeys}>
          <Keyboard />
        </IconButton>
        <Suspense
          fallback={
            <IconButton label={t('shell.theme')} tooltip={false}>
              <Monitor />
            </IconButton>
          }
        >
          <ThemeMenu />
        </Suspense>
        {user}
      </div>
    </header>
  );
}
