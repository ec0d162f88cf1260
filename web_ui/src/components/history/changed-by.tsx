import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { HistoryPanel } from './history-panel.tsx';
import { lastChangeQuery } from './queries.ts';

/**
 * Who changed a thing last and when, as a quiet line that opens its history: `<ChangedBy subject={`routes:${id}`} />`.
 *
 * Nothing while nothing is known of it, or where the reader may not see it.
 */
export function ChangedBy({ subject }: { subject: string }) {
  const [open, setOpen] = useState(false);
  const [last] = useQuery(lastChangeQuery(subject)).data?.items ?? [];
  if (!last) return null;
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={last.sentence}
        onClick={() => setOpen(true)}
        className="flex min-h-7 max-w-full items-center gap-1.5 self-start rounded-control text-left text-xs text-ink-3 hover:text-ink hover:underline pointer-coarse:min-h-11 print:hidden"
      >
        <History className="size-3.5 shrink-0" aria-hidden="true" />
        <span>
          {t('history.changedBy', { actor: last.actor.label })} <Time at={last.at} show="ago" />
        </span>
      </button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('history.ofThis')}
        description={last.label}
        size="lg"
        kind="panel"
      >
        <HistoryPanel subject={subject} />
      </Dialog>
    </>
  );
}
