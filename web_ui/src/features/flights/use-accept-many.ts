import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '@/api/calls.ts';
import { takeCommand } from '@/api/last-command.ts';
import { refresh } from '@/api/query-client.ts';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { touched } from './queries.ts';

/** Accepts reports one after the other: each is its own decision, and each that is refused says why. */
export function useAcceptMany() {
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const accept = async (reports: readonly { id: string; ident: string }[]) => {
    setPending(true);
    const done: (string | null)[] = [];
    const refused: string[] = [];
    for (const { id, ident } of reports) {
      try {
        await command('POST', '/api/v1/pireps/{id}/accept', { path: { id }, body: {} });
        done.push(takeCommand());
      } catch (error) {
        refused.push(`${ident}: ${sentenceOf(error)}`);
      }
    }
    setPending(false);
    if (done.length > 0) {
      toast.ok(t('review.acceptedMarked', { count: done.length }), { undo: () => void takeAllBack(done) });
    }
    if (refused.length > 0) {
      toast.error(t('review.refusedMarked', { count: refused.length, why: refused.join(' ') }));
    }
    await refresh(client, touched);
  };
  /** The last first: decisions of the same pilot build on each other. */
  const takeAllBack = async (commands: readonly (string | null)[]) => {
    try {
      for (const command_id of [...commands].reverse()) {
        if (command_id === null) continue;
        await command('POST', '/api/v1/history/commands/{command_id}/undo', {
          path: { command_id },
          body: { reason: t('shell.undoReason') },
        });
        takeCommand();
      }
      toast.ok(t('shell.undone'));
    } catch (error) {
      toast.error(error);
    }
    await refresh(client, touched);
  };
  return { accept, pending };
}
