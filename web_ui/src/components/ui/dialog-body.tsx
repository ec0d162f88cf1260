import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** `panel` slides in from the right and leaves the page in sight; both are bottom sheets on phones. */
  kind?: 'dialog' | 'panel';
}

let newest: HTMLElement | null = null;
let last: EventTarget | null = null;
document.addEventListener('focusin', (event) => {
  last = event.target;
});

/**
 * What had the focus when a dialog opened, to have it again afterwards. A menu's entry is gone by then, and its button is
 * not; of a dialog that another one follows it is where the first one was opened. For a moment, while a menu closes, nothing
 * has the focus: then it is what had it last.
 */
function openerOf(active: Element | null): HTMLElement | null {
  const focused = active === document.body && last instanceof Element ? last : active;
  const menu = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const found = menu ? document.getElementById(menu) : focused;
  if (found instanceof HTMLElement && found !== document.body && !found.closest('[role="dialog"]'))
    newest = found;
  return newest;
}

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' };

const shapes = {
  dialog:
    'inset-x-0 bottom-0 max-h-[92dvh] animate-rise rounded-t-panel sm:inset-auto sm:top-[10vh] sm:left-1/2 sm:max-h-[80vh] sm:w-[calc(100%-2rem)] sm:-translate-x-1/2 sm:animate-pop sm:rounded-panel',
  panel:
    'inset-x-0 bottom-0 max-h-[92dvh] animate-rise rounded-t-panel sm:inset-y-0 sm:left-auto sm:right-0 sm:max-h-none sm:w-full sm:animate-slide sm:rounded-none sm:border-y-0 sm:border-r-0',
};

export default function DialogBody({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = 'md',
  kind = 'dialog',
}: DialogProps) {
  const opener = useRef<HTMLElement | null>(null);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onOpenAutoFocus={(event) => {
            opener.current = openerOf(document.activeElement);
            // Who opens a form wants to write, not to close it again.
            const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(
              'input:not([type="hidden"], [type="file"]), textarea, select',
            );
            if (!field) return;
            event.preventDefault();
            field.focus();
          }}
          onCloseAutoFocus={(event) => {
            // Another one took its place: who is there already stays there.
            if (document.activeElement?.closest('[role="dialog"]')) return event.preventDefault();
            if (!opener.current?.isConnected) return;
            event.preventDefault();
            opener.current.focus();
          }}
          className={cx(
            'fixed z-40 flex flex-col border border-line bg-surface shadow-pop outline-none',
            shapes[kind],
            widths[size],
          )}
        >
          <div className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-0.5 text-sm text-ink-2">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <IconButton label={t('action.close')} tooltip={false} className="-mt-0.5 -mr-2">
                <X />
              </IconButton>
            </Primitive.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{footer}</div>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
