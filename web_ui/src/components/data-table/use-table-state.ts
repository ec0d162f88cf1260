import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { readTableState, type TableState, writeTableState } from '@/lib/table-state.ts';

/** The state of the page's list, kept in the address. Filters are the API's parameter names. */
export function useTableState(
  filterNames: readonly string[] = [],
): [TableState, (change: Partial<TableState>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const names = filterNames.join(',');
  const state = useMemo(() => readTableState(search, names.split(',').filter(Boolean)), [search, names]);
  const change = useCallback(
    (next: Partial<TableState>) => {
      void navigate({
        to: '.',
        search: ((old: Record<string, unknown>) => writeTableState(old, next)) as never,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return [state, change];
}
