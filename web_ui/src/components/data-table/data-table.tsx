import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { lazy, type MouseEvent, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { nextSort, type TableState } from '@/lib/table-state.ts';
import { useWide } from '@/lib/use-wide.ts';
import { CardList } from './card-list.tsx';
import { type Column, type Filter, shownColumns } from './columns.ts';
import { TableToolbar } from './toolbar.tsx';
import type { List } from './use-list.ts';

// Few lists have rows to tick.
const Checkbox = lazy(() =>
  import('@/components/ui/check.tsx').then((check) => ({ default: check.Checkbox })),
);

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
  /** Shown when there is nothing at all; a search without a hit has its own words. */
  empty: ReactNode;
  /** Buttons for the rows that are ticked; without it no row can be. */
  bulk?: (ids: string[], clear: () => void) => ReactNode;
  /** More buttons at the end of the toolbar. */
  actions?: ReactNode;
  /** Grows with the page instead of scrolling by itself: short lists inside cards. */
  inline?: boolean;
}

const rowHeights = { compact: 36, roomy: 48 };

/** A list of the API as a table with a sticky head, or as cards on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, list, state, onState, rowId, onOpen, filters, searchable, csv, empty, bulk } =
    props;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const wide = useWide();
  const { rows, total, query } = list;
  const shown = shownColumns(columns, state.hide);
  const filtered = state.q !== '' || Object.keys(state.filters).length > 0;
  const clear = () => setSelected(new Set());

  const select = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };

  const body = () => {
    if (query.isPending) return <TableSkeleton columns={wide ? shown.length : 1} />;
    if (query.isError && rows.length === 0)
      return <ErrorState error={query.error} retry={() => query.refetch()} />;
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
    return <Rows {...props} {...{ shown, rows, selected, select, setSelected }} />;
  };

  return (
    <section aria-label={label} className="flex min-w-0 flex-col">
      <TableToolbar
        {...{ columns, state, onState, filters, searchable, csv, total, actions: props.actions, label }}
        bulk={
          bulk && selected.size > 0 ? (
            <>
              <span className="num text-sm text-ink-2">{t('table.selected', { count: selected.size })}</span>
              {bulk([...selected], clear)}
              <Button size="sm" variant="quiet" onClick={clear}>
                {t('action.clear')}
              </Button>
            </>
          ) : null
        }
      />
      <div
        className={cx('min-w-0 transition-opacity', query.isPlaceholderData && 'opacity-60')}
        aria-busy={query.isFetching || undefined}
      >
        {body()}
      </div>
      {query.hasNextPage && rows.length > 0 && (!wide || props.inline) && (
        <div className="flex justify-center p-3">
          <Button pending={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface RowsProps<Row> extends DataTableProps<Row> {
  shown: Column<Row>[];
  rows: Row[];
  selected: ReadonlySet<string>;
  select: (id: string, on: boolean) => void;
  setSelected: (ids: ReadonlySet<string>) => void;
}

function Rows<Row>({
  label,
  shown,
  rows,
  list,
  state,
  onState,
  rowId,
  onOpen,
  bulk,
  inline,
  selected,
  select,
  setSelected,
}: RowsProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const height = rowHeights[usePreferences().density];
  const { query } = list;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    enabled: !inline && rows.length > 80,
  });
  const windowed = !inline && rows.length > 80;
  const items = windowed ? virtual.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = windowed ? (items[0]?.start ?? 0) : 0;
  const after = windowed ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    if (!inline && last >= rows.length - 20 && query.hasNextPage && !query.isFetchingNextPage)
      void query.fetchNextPage();
  }, [inline, last, rows.length, query.hasNextPage, query.isFetchingNextPage, query.fetchNextPage]);

  const go = (step: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + step));
    setAt(next);
    if (windowed) virtual.scrollToIndex(next);
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`tr[data-index="${next}"]`)
        ?.focus({ preventScroll: windowed });
    });
  };
  const current = rows[at];
  useKeys(
    {
      j: () => go(1),
      k: () => go(-1),
      ...(bulk && current && { x: () => select(rowId(current), !selected.has(rowId(current))) }),
    },
    !inline,
  );

  const open = (event: MouseEvent, row: Row) => {
    // A press on a link, a button or a tick in the row means that, and marking text means marking text.
    if ((event.target as Element).closest('a, button, input, label, [role="checkbox"]')) return;
    if (window.getSelection()?.toString()) return;
    onOpen?.(row);
  };
  const all = rows.length > 0 && rows.every((row) => selected.has(rowId(row)));

  return (
    <div
      ref={scroller}
      className={cx(
        'relative min-w-0 rounded-card border border-line bg-surface shadow-card',
        inline
          ? 'overflow-x-auto rounded-none border-0 shadow-none'
          : 'max-h-[calc(100dvh-13.5rem)] min-h-40 overflow-auto',
      )}
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{label}</caption>
        <thead className="sticky top-0 z-10 bg-surface">
          <tr>
            {bulk && (
              <th scope="col" className="w-9 border-b border-line pl-3 text-left align-middle">
                <Suspense fallback={<span className="sr-only">{t('table.selectAll')}</span>}>
                  <Checkbox
                    label={t('table.selectAll')}
                    hideLabel
                    checked={all ? true : selected.size > 0 ? 'indeterminate' : false}
                    onChange={(on) => setSelected(new Set(on ? rows.map(rowId) : []))}
                  />
                </Suspense>
              </th>
            )}
            {shown.map((column) => (
              <HeadCell
                key={column.id}
                column={column}
                sort={state.sort}
                onSort={(sort) => onState({ sort })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {items.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const id = rowId(row);
            return (
              <tr
                key={id}
                data-index={index}
                tabIndex={onOpen ? (index === Math.max(at, 0) ? 0 : -1) : undefined}
                onFocus={() => setAt(index)}
                onClick={(event) => open(event, row)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && event.target === event.currentTarget) onOpen?.(row);
                  if (event.target !== event.currentTarget) return;
                  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                    event.preventDefault();
                    go(event.key === 'ArrowDown' ? 1 : -1);
                  }
                }}
                aria-selected={bulk ? selected.has(id) : undefined}
                className={cx(
                  'group outline-offset-[-2px] aria-selected:bg-accent-soft',
                  onOpen && 'cursor-pointer hover:bg-hover',
                )}
                style={{ height }}
              >
                {bulk && (
                  <td className="border-b border-line pl-3 align-middle">
                    <Suspense fallback={null}>
                      <Checkbox
                        label={t('table.selectRow')}
                        hideLabel
                        checked={selected.has(id)}
                        onChange={(on) => select(id, on)}
                      />
                    </Suspense>
                  </td>
                )}
                {shown.map((column) => (
                  <td
                    key={column.id}
                    className={cx(
                      'whitespace-nowrap border-b border-line px-3 group-last:border-b-0',
                      column.align === 'right' && 'text-right',
                      column.width,
                    )}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: string;
  onSort: (sort: string) => void;
}) {
  const up = sort === column.id;
  const down = sort === `-${column.id}`;
  const right = column.align === 'right';
  // A column of buttons has nothing to head it.
  if (column.header === '') return <td className={cx('h-8 border-b border-line', column.width)} />;
  return (
    <th
      scope="col"
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
      className={cx(
        'h-8 whitespace-nowrap border-b border-line px-3 text-xs font-medium text-ink-3',
        right ? 'text-right' : 'text-left',
        column.width,
      )}
    >
      {column.sortable ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, column.id))}
          title={t('table.sortBy', { column: column.header })}
          className={cx(
            '-mx-1.5 inline-flex h-6 items-center gap-1 rounded-control px-1.5 hover:bg-hover hover:text-ink',
            right && 'flex-row-reverse',
            (up || down) && 'text-ink',
          )}
        >
          {column.header}
          {up && <ArrowUp className="size-3" aria-hidden="true" />}
          {down && <ArrowDown className="size-3" aria-hidden="true" />}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function TableSkeleton({ columns }: { columns: number }) {
  return (
    <Loading>
      <div className="overflow-hidden rounded-card border border-line bg-surface">
        {Array.from({ length: 8 }, (_, row) => (
          <div key={row} className="flex h-9 items-center gap-6 border-b border-line px-3 last:border-b-0">
            {Array.from({ length: columns }, (_, column) => (
              <Skeleton key={column} className={cx('h-3.5 flex-1', column === 0 && 'max-w-24')} />
            ))}
          </div>
        ))}
      </div>
    </Loading>
  );
}
