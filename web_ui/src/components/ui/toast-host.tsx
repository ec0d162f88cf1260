import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Toaster, toast } from 'sonner';
import { t } from '@/i18n/t.ts';

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
