import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Toaster, toast } from 'sonner';
import { t } from '@/i18n/t.ts';
import { isTyping } from '@/lib/keys.ts';
import { Kbd } from './kbd.tsx';
import { freeFocus } from './toast-focus.ts';
import type { Way } from './undo-offer.ts';

interface ShowOptions {
  id?: string;
  description?: string;
  duration: number;
  action?: { label: string; onClick: () => void };
}

let root: Root | undefined;

function ensureHost(): void {
  if (root) return;
  const element = document.createElement('div');
  document.body.append(element);
  freeFocus(element);
  root = createRoot(element);
  root.render(
    <Toaster
      // Not in the corner: that is where dialogs and forms have their main button.
      position="bottom-center"
      containerAriaLabel={t('shell.messages')}
      offset={{ bottom: 20 }}
      mobileOffset={{ bottom: 76 }}
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-card border border-line bg-raised px-3.5 py-3 text-md text-ink shadow-pop sm:w-96',
          title: 'font-medium',
          description: 'text-sm text-ink-2',
          content: 'min-w-0 flex-1',
          success: '[&_[data-icon]]:text-ok',
          error: '[&_[data-icon]]:text-danger',
          actionButton:
            'h-7 shrink-0 rounded-control px-2 text-sm font-medium text-accent-text hover:bg-hover',
        },
      }}
    />,
  );
}

export function show(kind: 'success' | 'error', text: ReactNode, options: ShowOptions): void {
  ensureHost();
  toast[kind](text, options);
}

/** The newest way back that is offered; ⌘Z takes it. */
let offered: (() => void) | null = null;
let newest: string | number | null = null;

interface Done {
  description?: string;
  way: Way;
  commandId: string | null;
}

/** Says that it is done, and offers to undo the command as soon as it is known that it can be. */
export function showDone(text: ReactNode, done: Done): void {
  ensureHost();
  // One at a time: under another one its button would be out of reach.
  if (newest !== null) toast.dismiss(newest);
  const id = toast.success(text, { description: done.description, duration: 4_000 });
  newest = id;
  if (done.commandId !== null) void offerUndo(id, text, done, done.commandId);
}

async function offerUndo(
  id: string | number,
  text: ReactNode,
  { description, way }: Done,
  commandId: string,
): Promise<void> {
  const { canTakeBack, takeBack } = await import('./undo-offer.ts');
  if (!(await canTakeBack(commandId)) || newest !== id) return;
  const run = () => {
    forget();
    toast.dismiss(id);
    // After the second time it is still the first command that all of it is about.
    void takeBack(commandId, way, description ?? (typeof text === 'string' ? text : undefined));
  };
  const forget = () => {
    if (offered === run) offered = null;
  };
  offered = run;
  toast.success(text, {
    id,
    description,
    duration: 10_000,
    onDismiss: forget,
    onAutoClose: forget,
    action: {
      label: (
        <span className="flex items-center gap-1.5">
          {t(`action.${way}`)}
          <Kbd keys="mod+z" />
        </span>
      ),
      onClick: run,
    },
  });
}

document.addEventListener('keydown', (event) => {
  const undo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
  // In a field the key is the browser's own.
  if (!undo || !offered || isTyping(event.target)) return;
  event.preventDefault();
  offered();
});
