import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/i18n/t.ts';
import type { TableState } from '@/lib/table-state.ts';
import { moreNames } from '../filters.ts';

const FiltersDialog = lazy(() => import('./filters-dialog.tsx'));

interface MoreFiltersProps {
  airline: string;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}

/** The filters that need more than a menu: places, subfleet, service, distance and time. */
export function MoreFilters({ airline, state, onState }: MoreFiltersProps) {
  const [open, setOpen] = useState(false);
  const count = moreNames.filter((name) => state.filters[name]).length;
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon={<SlidersHorizontal />}
        onClick={() => setOpen(true)}
        className={count > 0 ? 'text-accent-text!' : undefined}
      >
        {count > 0 ? t('schedule.filtersOn', { count }) : t('schedule.moreFilters')}
      </Button>
      <Suspense fallback={null}>
        {open && (
          <FiltersDialog airline={airline} state={state} onState={onState} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
