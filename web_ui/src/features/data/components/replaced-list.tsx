import { RotateCcw, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import type { Replaced } from '../queries.ts';

interface ReplacedListProps {
  rows: readonly Replaced[];
  onRestore: (row: Replaced) => void;
  onRemove: (row: Replaced) => void;
}

/** What restores put aside: the way back from one. */
export function ReplacedList({ rows, onRestore, onRemove }: ReplacedListProps) {
  if (rows.length === 0) return null;
  return (
    <div className="border-t border-line">
      <div className="px-4 pt-3">
        <h3 className="text-md font-medium">{t('data.replaced')}</h3>
        <p className="text-xs text-ink-3">{t('data.replacedHint')}</p>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.name} className="flex items-center gap-3 px-4 py-2">
            <div className="min-w-0 flex-1">
              <span className="code">{row.name}</span>
              <p className="num text-sm text-ink-3">
                {[row.events !== null && t('data.events', { count: row.events }), formatBytes(row.bytes)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {row.problem && <p className="text-sm text-danger">{row.problem}</p>}
            </div>
            <Button
              size="sm"
              writes
              icon={<RotateCcw />}
              disabled={row.problem !== null}
              onClick={() => onRestore(row)}
            >
              {t('data.replacedBack')}
            </Button>
            <IconButton writes label={t('data.remove')} onClick={() => onRemove(row)}>
              <Trash2 />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
