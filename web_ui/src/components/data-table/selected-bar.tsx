import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';

interface SelectedBarProps {
  /** How many rows match, ticked or not, and how to find them all. */
  count: number;
  ids: (onRows: (count: number) => void) => Promise<string[]>;
  selected: ReadonlySet<string>;
  setSelected: (ids: ReadonlySet<string>) => void;
  /** What can be done with them. */
  children: ReactNode;
}

/** In place of the filters while rows are ticked: how many, all that match, and what to do with them. */
export default function SelectedBar({ count, ids, selected, setSelected, children }: SelectedBarProps) {
  /** So many were found on the way to all of them. */
  const [found, setFound] = useState<number | null>(null);
  const selectAll = async () => {
    setFound(0);
    try {
      setSelected(new Set(await ids(setFound)));
    } catch (error) {
      toast.error(error);
    } finally {
      setFound(null);
    }
  };
  return (
    <>
      <span role="status" className="num text-sm text-ink-2">
        {t('table.selected', { count: selected.size })}
      </span>
      {selected.size < count && (
        <Button size="sm" variant="quiet" pending={found !== null} onClick={() => void selectAll()}>
          {found ? t('table.selectingOf', { found, count }) : t('table.selectMatching', { count })}
        </Button>
      )}
      {children}
      <Button size="sm" variant="quiet" onClick={() => setSelected(new Set())}>
        {t('action.clear')}
      </Button>
    </>
  );
}
