import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import type { TableState } from '@/lib/table-state.ts';
import { inOrder } from './columns.ts';

interface ColumnDialogProps {
  columns: readonly { id: string; header: string; optional?: boolean }[];
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  onClose: () => void;
}

/** Which columns there are and in what order; the table behind it follows each step. */
export default function ColumnDialog({ columns, state, onState, onClose }: ColumnDialogProps) {
  const ordered = inOrder(columns, state.order);
  const move = (index: number, by: 1 | -1) => {
    const ids = ordered.map((column) => column.id);
    const [id] = ids.splice(index, 1);
    if (id !== undefined) ids.splice(index + by, 0, id);
    onState({ order: ids });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('table.columns')}
      size="sm"
      footer={
        <>
          <Button onClick={() => onState({ order: [], hide: [] })}>{t('table.usualColumns')}</Button>
          <Button variant="primary" writes={false} onClick={onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <ol className="flex flex-col">
        {ordered.map((column, index) => {
          if (column.header === '') return null;
          const toggled = state.hide.includes(column.id);
          return (
            <li
              key={column.id}
              className="flex min-h-9 items-center gap-1 border-b border-line last:border-b-0"
            >
              <div className="min-w-0 flex-1">
                <Checkbox
                  label={column.header}
                  checked={Boolean(column.optional) === toggled}
                  onChange={() =>
                    onState({
                      hide: toggled
                        ? state.hide.filter((id) => id !== column.id)
                        : [...state.hide, column.id],
                    })
                  }
                />
              </div>
              <IconButton
                size="sm"
                tooltip={false}
                label={t('table.moveUp', { column: column.header })}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                size="sm"
                tooltip={false}
                label={t('table.moveDown', { column: column.header })}
                disabled={index === ordered.length - 1}
                onClick={() => move(index, 1)}
              >
                <ArrowDown />
              </IconButton>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
