import type { ReactNode } from 'react';
import { takeCommand } from '@/api/last-command.ts';
import { t } from '@/i18n/t.ts';
import { sentenceOf } from './error-state.tsx';
import type { Way } from './undo-offer.ts';

interface ToastOptions {
  description?: string;
  /** A way back of one's own. Without it, the command that was sent just now is offered to be undone if it can be. */
  undo?: () => void;
  /** What taking the command back is called: it was an undo itself. */
  way?: Way;
}

/** The toasts come with the first one that is shown, not with the shell. */
const host = () => import('./toast-host.tsx');

export const toast = {
  /** It is done, in the past tense: "Flight booked." */
  ok(text: ReactNode, { description, undo, way = 'undo' }: ToastOptions = {}): void {
    const commandId = takeCommand();
    void host().then(({ show, showDone }) =>
      undo
        ? show('success', text, {
            description,
            duration: 10_000,
            action: { label: t('action.undo'), onClick: undo },
          })
        : showDone(text, { description, way, commandId }),
    );
  },
  /** It could not be done: the server's own sentence, or one that says why not. */
  error(error: unknown): void {
    const sentence = typeof error === 'string' ? error : sentenceOf(error);
    // Its id is what it says: the same refusal does not stand there twice.
    void host().then(({ show }) => show('error', sentence, { id: sentence, duration: 8_000 }));
  },
};
