import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { ArrowRight, CornerDownLeft, History as HistoryIcon, Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useState } from 'react';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { Spinner } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import type { NavItem } from '@/lib/nav.ts';
import { useShownActions } from '@/lib/page-actions.ts';
import { noteRecent, recent } from '@/lib/recent.ts';
import type { PaletteAction, PaletteHit, PaletteSearch } from './palette-types.ts';

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pages: readonly NavItem[];
  actions: readonly PaletteAction[];
  search?: PaletteSearch;
}

const itemClass =
  'flex min-h-9 cursor-default items-center gap-3 rounded-control px-2.5 text-md text-ink data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3';
const groupClass =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:uppercase [&_[cmdk-group-heading]]:tracking-wide [&_[cmdk-group-heading]]:text-ink-3';

export default function Palette({ open, onOpenChange, pages, actions, search }: PaletteProps) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const { hits, busy, failure } = useHits(text.trim(), search);

  const run = (action: () => void) => {
    onOpenChange(false);
    action();
  };
  const page = useShownActions();
  const offered = [
    ...page.flatMap(({ title, actions: own }) =>
      own.map((action) => ({ ...action, id: `${title} ${action.keys}`, icon: undefined })),
    ),
    ...actions,
  ];
  const lately = text === '' ? recent() : [];
  const kinds = [...new Set(hits.map((hit) => hit.kind))];

  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-3 z-40 mx-auto max-w-[38rem] animate-pop overflow-hidden rounded-panel border border-line bg-raised shadow-pop outline-none sm:top-[12vh]"
        >
          <Dialog.Title className="sr-only">{t('shell.palette')}</Dialog.Title>
          <Command label={t('shell.palette')} loop>
            <div className="flex items-center gap-3 border-b border-line px-4">
              {busy ? (
                <Spinner className="text-ink-3" />
              ) : (
                <Search className="size-4 text-ink-3" aria-hidden="true" />
              )}
              <Command.Input
                value={text}
                onValueChange={setText}
                maxLength={100}
                placeholder={t('palette.placeholder')}
                className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
              />
            </div>
            <Command.List className="max-h-[min(26rem,60vh)] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-md text-ink-2">
                {failure ?? (busy ? t('palette.searching') : t('palette.none', { text }))}
              </Command.Empty>
              {lately.length > 0 && (
                <Command.Group heading={t('palette.recent')} className={groupClass}>
                  {lately.map((one) => (
                    <Command.Item
                      key={one.id}
                      value={`recent ${one.id}`}
                      onSelect={() => run(() => void navigate({ href: one.path }))}
                      className={itemClass}
                    >
                      <HistoryIcon aria-hidden="true" />
                      <span className="shrink-0">{one.label}</span>
                      {one.detail && (
                        <span className="min-w-0 flex-1 truncate text-sm text-ink-2">{one.detail}</span>
                      )}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {kinds.map((kind) => (
                <Command.Group key={kind} heading={kind} className={groupClass}>
                  {hits
                    .filter((hit) => hit.kind === kind)
                    .map((hit) => (
                      // The server has matched already; the typed text in the value keeps cmdk from filtering it out.
                      <Command.Item
                        key={hit.id}
                        value={`${text} ${hit.id}`}
                        onSelect={() => {
                          if (hit.path) noteRecent({ ...hit, path: hit.path });
                          run(hit.open);
                        }}
                        className={itemClass}
                      >
                        <ArrowRight aria-hidden="true" />
                        <span className={hit.plain ? 'shrink-0' : 'code shrink-0 font-bold'}>
                          {hit.label}
                        </span>
                        {hit.detail && (
                          <span className="min-w-0 flex-1 truncate text-sm text-ink-2">{hit.detail}</span>
                        )}
                      </Command.Item>
                    ))}
                </Command.Group>
              ))}
              <Command.Group heading={t('palette.pages')} className={groupClass}>
                {pages.map((page) => (
                  <Command.Item
                    key={page.to}
                    value={`page ${t(page.text as 'nav.home')}`}
                    onSelect={() => run(() => void navigate({ to: page.to }))}
                    className={itemClass}
                  >
                    <page.icon aria-hidden="true" />
                    <span className="flex-1">{t(page.text as 'nav.home')}</span>
                    <Kbd keys={`g ${page.key}`} />
                  </Command.Item>
                ))}
              </Command.Group>
              {offered.length > 0 && (
                <Command.Group heading={t('palette.actions')} className={groupClass}>
                  {offered.map((action) => (
                    <Command.Item
                      key={action.id}
                      value={`action ${action.label}`}
                      onSelect={() => run(action.run)}
                      className={itemClass}
                    >
                      {action.icon}
                      <span className="flex-1">{action.label}</span>
                      {action.keys && <Kbd keys={action.keys} />}
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
            </Command.List>
            <div className="flex items-center gap-4 border-t border-line px-4 py-2 text-xs text-ink-3 max-sm:hidden">
              <span className="flex items-center gap-1.5">
                <Kbd keys="↑ ↓" /> {t('palette.hintMove')}
              </span>
              <span className="flex items-center gap-1.5">
                <CornerDownLeft className="size-3.5" aria-hidden="true" /> {t('palette.hintOpen')}
              </span>
            </div>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useHits(text: string, search: PaletteSearch | undefined) {
  const [hits, setHits] = useState<PaletteHit[]>([]);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    setFailure(null);
    if (!search || text.length < 2) {
      setHits([]);
      setBusy(false);
      return;
    }
    const abort = new AbortController();
    setBusy(true);
    const timer = setTimeout(async () => {
      try {
        const found = await search(text, abort.signal);
        if (!abort.signal.aborted) setHits(found);
      } catch (error) {
        if (!abort.signal.aborted) setFailure(sentenceOf(error));
      } finally {
        if (!abort.signal.aborted) setBusy(false);
      }
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, search]);
  return { hits, busy, failure };
}
