import { lazy, type MouseEvent, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePreferences } from '@/lib/preferences.ts';
import type { Column } from './columns.ts';
import type { DataTableProps } from './data-table.tsx';
import { HeadCell } from './head-cell.tsx';
import { movedBy } from './pages.ts';
import { useRowsInView } from './use-rows-in-view.ts';

// Few lists have rows to tick.
const Checkbox = lazy(() =>
  import('@/components/ui/check.tsx').then((check) => ({ default: check.Checkbox })),
);

const headHeight = 32;
const rowHeights = { compact: 36, roomy: 48 };
/** Shorter lists are all there at once, and the browser's own search finds everything in them. */
const windowedFrom = 80;
/** While somebody drags through a long list, what flies by is not asked for. */
const settleMs = 60;

interface TableRowsProps<Row> extends DataTableProps<Row> {
  shown: Column<Row>[];
  selected: ReadonlySet<string>;
  setSelected: (ids: ReadonlySet<string>) => void;
}

/** The rows under their heads, of a list of any length: any place of it is reached at once, and filled when it is there. */
export function TableRows<Row>({
  label,
  shown,
  list,
  state,
  onState,
  rowId,
  onOpen,
  bulk,
  bulkRows,
  inline = false,
  selected,
  setSelected,
}: TableRowsProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(-1);
  const ticks = bulk !== undefined || bulkRows !== undefined;
  const height = rowHeights[usePreferences().density];
  const { rows, rowAt, show, identity } = list;
  const windowed = !inline && list.count > windowedFrom;
  const count = inline ? rows.length : list.count;
  const { first, last, scrollTo } = useRowsInView(scroller, {
    count,
    height,
    head: headHeight,
    enabled: windowed,
  });
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, by) => first + by);
  const before = first * height;
  const idAt = (index: number) => {
    const row = rowAt(index);
    return row === undefined ? undefined : rowId(row);
  };

  const shows = useRef(show);
  shows.current = show;
  useEffect(() => {
    if (inline) return;
    const timer = setTimeout(() => shows.current(first, last), settleMs);
    return () => clearTimeout(timer);
  }, [inline, first, last, identity]);

  // Another list begins at its top.
  const listed = useRef(identity);
  useEffect(() => {
    if (listed.current === identity) return;
    listed.current = identity;
    setAt(-1);
    scroller.current?.scrollTo({ top: 0 });
  }, [identity]);

  // Rows that come and go above keep what is looked at where it is.
  const held = useRef<{ identity: string; id: string; index: number } | null>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!windowed || !box) return;
    const top = Math.ceil(box.scrollTop / height);
    const anchor = held.current;
    if (anchor && anchor.identity === identity && top > 0 && Math.abs(top - anchor.index) <= 1) {
      const by = movedBy(idAt, anchor);
      if (by) {
        box.scrollTop += by * height;
        if (at >= 0) setAt(at + by);
        held.current = { ...anchor, index: anchor.index + by };
        return;
      }
    }
    const id = idAt(top);
    held.current = id === undefined ? null : { identity, id, index: top };
  });

  const rowElement = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  // A row that was a grey line a moment ago is another element now; the focus goes on to it.
  const focused = useRef(false);
  useEffect(() => {
    if (focused.current && document.activeElement === document.body && at >= 0)
      rowElement(at)?.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const next = Math.min(count - 1, Math.max(0, index));
    setAt(next);
    if (windowed) scrollTo(next);
    // At once where it is drawn, so that the next key finds it; else as soon as the place that was scrolled to is drawn.
    let tries = 0;
    const focus = () => {
      const element = rowElement(next);
      if (element) {
        element.focus({ preventScroll: true });
        element.scrollIntoView({ block: 'nearest' });
      } else if (tries++ < 10) requestAnimationFrame(focus);
    };
    focus();
  };
  const screenful = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / height) - 2);

  const ticked = useRef(-1);
  const select = async (index: number, on: boolean, through: boolean) => {
    const next = new Set(selected);
    const from = through && ticked.current >= 0 ? ticked.current : index;
    ticked.current = index;
    const range = from === index ? [] : await list.load(Math.min(from, index), Math.max(from, index));
    const one = rowAt(index);
    for (const row of one === undefined ? range : [...range, one]) {
      if (on) next.add(rowId(row));
      else next.delete(rowId(row));
    }
    setSelected(next);
  };

  useKeys(
    {
      j: () => goTo(at + 1),
      k: () => goTo(at - 1),
      ...(ticks && {
        x: (event: KeyboardEvent) => {
          const id = idAt(at);
          if (id !== undefined) void select(at, event.shiftKey || !selected.has(id), event.shiftKey);
        },
      }),
    },
    !inline,
  );
  const moves: Record<string, () => number> = {
    ArrowDown: () => at + 1,
    ArrowUp: () => at - 1,
    PageDown: () => at + screenful(),
    PageUp: () => at - screenful(),
    Home: () => 0,
    End: () => count - 1,
  };

  const open = (event: MouseEvent, row: Row) => {
    // A press on a link, a button or a tick in the row means that, and marking text means marking text.
    if ((event.target as Element).closest('a, button, input, label, [role="checkbox"]')) return;
    if (window.getSelection()?.toString()) return;
    onOpen?.(row);
  };
  const shift = useRef(false);
  // Rows that do nothing are still gone through where they do not fit on the screen.
  const reached = onOpen !== undefined || ticks || windowed;
  const all = rows.length > 0 && rows.every((row) => selected.has(rowId(row)));
  const span = shown.length + (ticks ? 1 : 0);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of its rows
    <div
      ref={scroller}
      className={cx(
        'relative min-w-0 rounded-card border border-line bg-surface shadow-card',
        inline
          ? 'overflow-x-auto rounded-none border-0 shadow-none'
          : 'max-h-[calc(100dvh-13.5rem)] min-h-40 overflow-auto [overflow-anchor:none]',
      )}
      onFocus={() => {
        focused.current = true;
      }}
      onBlur={(event) => {
        // Nothing gets the focus when the focused row goes; only a person takes it elsewhere.
        if (event.relatedTarget !== null) focused.current = false;
      }}
    >
      {/* As high as all rows, whatever is drawn: a browser that sees rows go takes the place for the end otherwise. */}
      <div style={windowed ? { height: count * height + headHeight } : undefined}>
        <table
          className="w-full border-separate border-spacing-0 text-sm"
          aria-rowcount={windowed ? count + 1 : undefined}
        >
          <caption className="sr-only">{label}</caption>
          <thead className="sticky top-0 z-10 bg-surface">
            <tr>
              {ticks && (
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
            {drawn.map((index) => {
              const row = rowAt(index);
              const id = row === undefined ? undefined : rowId(row);
              return (
                <tr
                  key={id ?? `place-${index}`}
                  data-index={index}
                  aria-rowindex={windowed ? index + 2 : undefined}
                  aria-busy={row === undefined || undefined}
                  tabIndex={
                    reached ? (index === (at >= first && at <= last ? at : first) ? 0 : -1) : undefined
                  }
                  onFocus={() => setAt(index)}
                  onClick={row === undefined ? undefined : (event) => open(event, row)}
                  onKeyDown={(event) => {
                    if (event.target !== event.currentTarget) return;
                    if (event.key === 'Enter' && row !== undefined) onOpen?.(row);
                    const move = moves[event.key];
                    if (move) {
                      event.preventDefault();
                      goTo(move());
                    }
                  }}
                  aria-selected={ticks ? id !== undefined && selected.has(id) : undefined}
                  className={cx(
                    'group outline-offset-[-2px] aria-selected:bg-accent-soft',
                    onOpen && 'cursor-pointer hover:bg-hover',
                  )}
                  // Clear of the head, which stays where it is.
                  style={{ height, scrollMarginTop: headHeight }}
                >
                  {row === undefined || id === undefined ? (
                    <td colSpan={span} className="border-b border-line px-3">
                      <Skeleton className="h-3.5" />
                    </td>
                  ) : (
                    <>
                      {ticks && (
                        <td
                          className="border-b border-line pl-3 align-middle"
                          onClickCapture={(event) => {
                            shift.current = event.shiftKey;
                          }}
                        >
                          <Suspense fallback={null}>
                            <Checkbox
                              label={t('table.selectRow')}
                              hideLabel
                              checked={selected.has(id)}
                              onChange={(on) => {
                                void select(index, on, shift.current);
                                shift.current = false;
                              }}
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
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
