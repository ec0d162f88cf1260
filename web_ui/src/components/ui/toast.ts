import type { ReactNode } from 'react';
import { t } from '@/i18n/t.ts';
import { sentenceOf } from './error-state.tsx';

interface ToastOptions {
  description?: string;
  /** Takes the command back, by its opposite; offered for ten seconds. */
  undo?: () => void;
}

/** The toasts come with the first one that is shown, not with the shell. */
const host = () => import('./toast-host.tsx');

export const toast = {
  /** It is done, in the past tense: "Flight booked." */
  ok(text: ReactNode, { description, undo }: ToastOptions = {}): void {
    void host().then(({ show }) =>
      show('success', text, {
        description,
        duration: undo ? 10_000 : 4_000,
        action: undo && { label: t('action.undo'), onClick: undo },
      }),
    );
  },
  /** It could not be done: the server's own sentence, or one that says why not. */
  error(error: unknown): void {
    const sentence = typeof error === 'string' ? error : sentenceOf(error);
    // Its id is what it says: the same refusal does not stand there twice.
    void host().then(({ show }) => show('error', sentence, { id: sentence, duration: 8_000 }));
  },
};
