import { Switch } from '@/components/ui/check.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { t } from '@/i18n/t.ts';
import type { NavItem } from '@/lib/nav.ts';
import { useShownActions } from '@/lib/page-actions.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import { inWindow } from '@/lib/window.ts';
import type { PaletteAction } from './palette-types.ts';

interface KeySheetProps {
  onClose: () => void;
  pages: readonly NavItem[];
  actions: readonly PaletteAction[];
}

const windowKeys = (): [string, string][] => [
  ['mod++', t('keys.zoomIn')],
  ['mod+−', t('keys.zoomOut')],
  ['mod+0', t('keys.actualSize')],
  ['mod+p', t('action.print')],
];

export default function KeySheet({ onClose, pages, actions }: KeySheetProps) {
  const { singleKeys } = usePreferences();
  const shown = useShownActions();
  const groups: { title: string; keys: [string, string][] }[] = [
    ...shown.map(({ title, actions: own }) => ({
      title,
      keys: own.map((action): [string, string] => [action.keys, action.label]),
    })),
    {
      title: t('keys.general'),
      keys: [
        ['mod+k', t('keys.openPalette')],
        ['?', t('keys.showKeys')],
        ...actions.flatMap((action): [string, string][] =>
          action.keys ? [[action.keys, action.label]] : [],
        ),
        // A browser has its own, and says so itself.
        ...(inWindow() ? windowKeys() : []),
      ],
    },
    {
      title: t('keys.goTo'),
      keys: pages.map((page): [string, string] => [`g ${page.key}`, t(page.text as 'nav.home')]),
    },
    {
      title: t('keys.tables'),
      keys: [
        ['/', t('keys.focusSearch')],
        ['j', t('keys.nextRow')],
        ['k', t('keys.previousRow')],
        ['↵', t('keys.openRow')],
        ['x', t('keys.selectRow')],
      ],
    },
    {
      title: t('keys.past'),
      keys: [
        [',', t('past.dayBack')],
        ['.', t('past.dayForth')],
        ['Esc', t('past.now')],
      ],
    },
    {
      title: t('keys.map'),
      keys: [
        ['← → ↑ ↓', t('keys.turn')],
        ['+ −', t('keys.zoom')],
        ['f', t('keys.projection')],
        ['0', t('keys.resetView')],
        ['n', t('keys.nextFlight')],
        ['p', t('keys.previousFlight')],
        ['l', t('keys.mapList')],
        ['w', t('keys.kiosk')],
      ],
    },
    {
      title: t('dispatch.keysTitle'),
      keys: [
        ['j', t('dispatch.keyNext')],
        ['k', t('dispatch.keyPrevious')],
        ['b', t('dispatch.keyBook')],
        ['↵', t('dispatch.keySheet')],
        ['o', t('dispatch.keyDepart')],
        ['f', t('dispatch.keyFile')],
        ['p', t('dispatch.keyPrint')],
        ['mod+↵', t('dispatch.keySend')],
      ],
    },
    {
      title: t('review.queueKeys'),
      keys: [
        ['j', t('review.keyNext')],
        ['k', t('review.keyPrevious')],
        ['a', t('review.keyAccept')],
        ['r', t('review.keyReject')],
        ['c', t('review.keyComment')],
        ['o', t('review.keyOpen')],
        ['x', t('review.keySelect')],
      ],
    },
    {
      title: t('keys.network'),
      keys: [
        ['v', t('keys.nextView')],
        ['c', t('keys.newRoute')],
        ['m', t('keys.manyRoutes')],
        ['p n', t('keys.otherWeek')],
        ['w', t('keys.thisWeek')],
        ['z', t('keys.oneDay')],
        ['r', t('keys.otherRows')],
        ['u', t('keys.otherClock')],
        ['← → ↑ ↓', t('keys.throughWeek')],
      ],
    },
    {
      title: t('keys.fleet'),
      keys: [
        ['v', t('keys.otherView')],
        ['b', t('keys.turnBoard')],
        ['m', t('keys.moveAircraft')],
        ['w', t('keys.maintain')],
        ['s', t('keys.storeAircraft')],
        ['e', t('keys.editAircraft')],
        ['d', t('keys.sellAircraft')],
        ['n', t('keys.addHere')],
      ],
    },
    {
      title: t('keys.money'),
      keys: [
        ['1 … 5', t('keys.stretch')],
        ['p', t('keys.compareBefore')],
        ['b', t('keys.nextGrouping')],
      ],
    },
  ];
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('keys.title')} size="lg">
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="overline-label mb-1">{group.title}</h3>
            <dl>
              {group.keys.map(([keys, does]) => (
                <div
                  key={keys}
                  className="flex h-8 items-center border-b border-line text-md last:border-b-0"
                >
                  <dd className="order-1 flex-1">{does}</dd>
                  <dt className="order-2">
                    <Kbd keys={keys} />
                    <span className="sr-only">{keys}</span>
                  </dt>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-5">
        <Switch
          label={t('shell.singleKeys')}
          checked={singleKeys}
          onChange={(on) => setPreferences({ singleKeys: on })}
        />
      </div>
    </Dialog>
  );
}
