import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { LiveConnection } from '@/api/live.ts';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { useMenu } from '@/lib/menu.ts';
import { visibleNavigation } from '@/lib/nav.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { BottomBar } from './bottom-bar.tsx';
import type { PaletteAction, PaletteSearch } from './palette-types.ts';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';

const Palette = lazy(() => import('./palette.tsx'));
const KeySheet = lazy(() => import('./key-sheet.tsx'));

export interface ShellProps {
  abilities: readonly string[];
  /** Counts beside pages that wait for somebody: `{'/review': 3}`. */
  counts?: Readonly<Record<string, number>>;
  live: LiveConnection | null;
  actions: readonly PaletteAction[];
  search?: PaletteSearch;
  /** The airline switcher and the user menu, which belong to features. */
  airline: ReactNode;
  user: ReactNode;
  /** Over everything: what is said of the whole page. */
  above?: ReactNode;
  children: ReactNode;
}

/** The frame around every page: side bar or bottom bar, top bar, palette and shortcuts. */
export function Shell({
  abilities,
  counts = {},
  live,
  actions,
  search,
  airline,
  user,
  above,
  children,
}: ShellProps) {
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const navigate = useNavigate();
  const { sidebar } = usePreferences();
  const groups = visibleNavigation(abilities);
  const pages = groups.flatMap((group) => group.items);

  useKeys({
    'mod+k': () => setPalette(true),
    '?': () => setKeys(true),
    ...Object.fromEntries(pages.map((page) => [`g ${page.key}`, () => void navigate({ to: page.to })])),
    ...Object.fromEntries(actions.flatMap((action) => (action.keys ? [[action.keys, action.run]] : []))),
  });
  useMenu({ keys: () => setKeys(true) });

  return (
    <>
      <a
        href="#page"
        className="sr-only z-50 rounded-control bg-accent px-3 py-2 text-accent-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('shell.skip')}
      </a>
      <div className="flex h-dvh flex-col overflow-hidden print:block print:h-auto print:overflow-visible">
        {above}
        <div className="flex min-h-0 flex-1 print:block">
          <Sidebar
            groups={groups}
            counts={counts}
            collapsed={sidebar === 'collapsed'}
            airline={airline}
            live={live}
          />
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar
              onSearch={() => setPalette(true)}
              onKeys={() => setKeys(true)}
              live={live}
              airline={airline}
              user={user}
            />
            <main
              id="page"
              tabIndex={-1}
              className="relative min-h-0 flex-1 overflow-y-auto outline-none max-sm:pb-[calc(4rem+env(safe-area-inset-bottom))] print:overflow-visible"
            >
              {children}
            </main>
          </div>
        </div>
        <BottomBar groups={groups} counts={counts} />
      </div>
      <Suspense fallback={null}>
        {palette && (
          <Palette open onOpenChange={setPalette} pages={pages} actions={actions} search={search} />
        )}
        {keys && <KeySheet onClose={() => setKeys(false)} pages={pages} actions={actions} />}
      </Suspense>
    </>
  );
}
