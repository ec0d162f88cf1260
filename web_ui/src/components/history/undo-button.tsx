import { Undo2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-class.ts';
import { t } from '@/i18n/t.ts';
import type { HistoryEntry } from './queries.ts';

const UndoDialog = lazy(() => import('./undo-dialog.tsx'));

interface UndoButtonProps {
  entry: Pick<HistoryEntry, 'command' | 'sentence' | 'undo'>;
  size?: ButtonSize;
  variant?: ButtonVariant;
}

/** Takes back the command that recorded an entry, after showing what that would do; nothing where it cannot be. */
export function UndoButton({ entry, size, variant }: UndoButtonProps) {
  const [open, setOpen] = useState(false);
  if (!entry.undo.possible) return null;
  return (
    <>
      <Button
        writes
        size={size}
        variant={variant}
        icon={<Undo2 />}
        aria-label={size === 'sm' ? `${t('history.undo')} ${entry.sentence}` : undefined}
        onClick={() => setOpen(true)}
      >
        {entry.undo.undoes ? t('history.redo') : t('history.undo')}
      </Button>
      <Suspense fallback={null}>
        {open && (
          <UndoDialog commandId={entry.command.id} sentence={entry.sentence} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
