import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState, sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { exportHref, type TableState } from '@/lib/table-state.ts';
import { useWide } from '@/lib/use-wide.ts';
import { allIds } from './all-ids.ts';
import { CardList } from './card-list.tsx';
import { type Column, exportedColumns, type Filter, shownColumns } from './columns.ts';
import { TableRows } from './table-rows.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import { TableToolbar } from './toolbar.tsx';
import type { List } from './use-list.ts';

// Comes with the first row that is ticked.
const SelectedBar = lazy(() => import('./selected-bar.tsx'));

export interface DataTableProps<Row> {
  /** Read aloud: what the rows are. */
  label: string;
  columns: readonly Column<Row>[];
  list: List<Row>;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  rowId: (row: Row) => string;
  /** Opens a row: by a press, by Enter, or as the row's link when `rowHref` names its address. */
  onOpen?: (row: Row) => void;
  filters?: readonly Filter[];
  searchable?: boolean;
  /** Address of the same list as CSV (`csvHref`). */
  csv?: string;
  /** The CSV has rows and columns of its own (a line each of what the list sums up), so it is taken as a whole. */
  ownCsv?: boolean;
  /** Shown when there is nothing at all; a search without a hit has its own words. */
  empty: ReactNode;
  /** Buttons for the rows that are ticked; without it no row can be. */
  bulk?: (ids: string[], clear: () => void) => ReactNode;
  /** The same for what needs more of the rows than their ids: all that are ticked are fetched. */
  bulkRows?: (rows: Row[], clear: () => void) => ReactNode;
  /** Under this name the reader's views of the list are kept; its label where the list has only one place. */
  name?: string;
  /** More buttons at the end of the toolbar. */
  actions?: ReactNode;
  /** Grows with the page instead of scrolling by itself: short lists inside cards. */
  inline?: boolean;
}

/** A list of the API as a table with a sticky head, or as cards on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, list, state, onState, rowId, onOpen, filters, searchable, csv, empty } = props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const wide = useWide();
  const { rows, total, query } = list;
  const shown = shownColumns(columns, state.hide, state.order);
  const filtered = state.q !== '' || Object.keys(state.filters).length > 0;
  const clear = () => setSelected(new Set());
  // What was ticked and scrolled away is kept as it was seen last.
  const held = useRef(new Map<string, Row>());
  const ticked = () => {
    for (const row of list.known()) held.current.set(rowId(row), row);
    return [...selected].flatMap((id) => held.current.get(id) ?? []);
  };
  const bulk = () => props.bulk?.([...selected], clear) ?? props.bulkRows?.(ticked(), clear);

  const body = () => {
    if (query.isPending) return <TableSkeleton columns={wide ? shown.length : 1} />;
    if (query.isError && rows.length === 0) return <ErrorState error={query.error} retry={query.refetch} />;
    if (rows.length === 0) {
      if (!filtered) return empty;
      const without = Object.fromEntries(Object.keys(state.filters).map((name) => [name, '']));
      return (
        <EmptyState
          title={t('table.noneFilteredTitle')}
          action={
            <Button onClick={() => onState({ q: '', filters: without })}>{t('table.clearFilters')}</Button>
          }
        >
          {t('table.noneFiltered')}
        </EmptyState>
      );
    }
    if (!wide) return <CardList {...{ label, columns, rows, rowId, onOpen }} />;
    return <TableRows {...props} {...{ shown, selected, setSelected }} />;
  };

  return (
    <section aria-label={label} className="flex min-w-0 flex-col">
      <TableToolbar
        {...{ columns, state, onState, filters, searchable, total, actions: props.actions, label }}
        name={props.name ?? label}
        csv={csv && !props.ownCsv ? exportHref(csv, { columns: exportedColumns(shown) }) : csv}
        whole={csv}
        bulk={
          selected.size > 0 ? (
            <Suspense fallback={null}>
              <SelectedBar
                count={list.count}
                ids={(onRows) => allIds(list, props.bulk && csv, rowId, onRows)}
                {...{ selected, setSelected }}
              >
                {bulk()}
              </SelectedBar>
            </Suspense>
          ) : null
        }
      />
      {query.isError && rows.length > 0 && (
        <Notice
          kind="danger"
          action={
            <Button size="sm" onClick={query.refetch}>
              {t('action.retry')}
            </Button>
          }
        >
          {sentenceOf(query.error)}
        </Notice>
      )}
      <div
        className={cx('min-w-0 transition-opacity', query.isPlaceholderData && 'opacity-60')}
        aria-busy={query.isFetching || undefined}
      >
        {body()}
      </div>
      {query.hasNextPage && rows.length > 0 && (!wide || props.inline) && (
        <div className="flex justify-center p-3">
          <Button pending={query.isFetchingNextPage} onClick={query.fetchNextPage}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </section>
  );
}
