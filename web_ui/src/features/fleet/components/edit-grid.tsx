import '@/styles/figures.css';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { usePast } from '@/lib/moment.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { type CellKind, cellDraft, cellText, cellValue, following, type Spot, walk } from '../cells.ts';

export interface GridCell {
  kind: CellKind;
  value: number | null;
  currency: string;
  /** What stands there while the cell is empty: the figure that is used instead. */
  instead?: number | null;
  /** Sends a new value; throws what the API threw. Without it the cell is only read. */
  save?: (value: number | null) => Promise<unknown>;
}

interface EditGridProps {
  label: string;
  /** Over the first column. */
  corner: string;
  columns: readonly { id: string; head: string }[];
  rows: readonly { id: string; head: ReactNode; name: string; cells: readonly (GridCell | null)[] }[];
}

const keyOf = ({ row, column }: Spot) => `${row}:${column}`;
const moves = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/**
 * Figures that are edited where they stand. Arrow keys walk, Enter or a press edits, Tab saves and goes on to the
 * next cell, Esc leaves it as it was. A new value is on the screen at once; a refusal takes it back and says why.
 */
export function EditGrid({ label, corner, columns, rows }: EditGridProps) {
  const { mass } = usePreferences();
  const past = usePast();
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Spot | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [sent, setSent] = useState<Readonly<Record<string, number | null>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  /** The cell whose field is open: its leaving by a key or by the pointer is heard once. */
  const writing = useRef<string | null>(null);

  const cellAt = ({ row, column }: Spot) => rows[row]?.cells[column] ?? null;
  const there = (spot: Spot) => cellAt(spot) !== null;
  const editable = (spot: Spot) => !past && cellAt(spot)?.save !== undefined;
  const first = firstCell(rows);
  const here = at && there(at) ? at : first;
  const shownValue = (spot: Spot, cell: GridCell) => {
    const key = keyOf(spot);
    return key in sent ? (sent[key] ?? null) : cell.value;
  };

  const focus = (spot: Spot) => {
    setAt(spot);
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-cell="${keyOf(spot)}"]`)?.focus(),
    );
  };
  const edit = (spot: Spot, text?: string) => {
    const cell = cellAt(spot);
    if (!cell || !editable(spot)) return;
    writing.current = keyOf(spot);
    setAt(spot);
    setDraft(text ?? cellDraft(cell.kind, shownValue(spot, cell), { currency: cell.currency, mass }));
  };
  const without = <V,>(record: Readonly<Record<string, V>>, key: string) =>
    Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

  const commit = async (spot: Spot) => {
    const cell = cellAt(spot);
    const text = draft;
    setDraft(null);
    if (!cell?.save || text === null) return;
    const key = keyOf(spot);
    const units = { currency: cell.currency, mass };
    // Untouched text is no change, also where its unit was rounded for typing.
    if (text === cellDraft(cell.kind, shownValue(spot, cell), units)) return;
    const value = cellValue(cell.kind, text, units);
    setErrors((old) => without(old, key));
    if (value === null && text.trim() !== '') {
      setErrors((old) => ({ ...old, [key]: t('fleet.noFigure', { text }) }));
      return;
    }
    setSent((old) => ({ ...old, [key]: value }));
    try {
      await cell.save(value);
    } catch (error) {
      const sentences = error instanceof ApiError ? Object.values(error.fields) : [];
      setErrors((old) => ({ ...old, [key]: sentences[0] ?? sentenceOf(error) }));
    } finally {
      setSent((old) => without(old, key));
    }
  };

  const onCellKey = (event: KeyboardEvent, spot: Spot) => {
    if (event.target !== event.currentTarget) return;
    if (moves.includes(event.key)) {
      event.preventDefault();
      focus(walk(spot, event.key, there, rows.length, columns.length));
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      edit(spot);
    } else if (/^[\d.,-]$/.test(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      edit(spot, event.key);
    }
  };
  const onInputKey = (event: KeyboardEvent, spot: Spot) => {
    const leave = (next: Spot | null, editNext: boolean) => {
      event.preventDefault();
      writing.current = null;
      void commit(spot);
      if (next && editNext) edit(next);
      else focus(next ?? spot);
    };
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      writing.current = null;
      setDraft(null);
      focus(spot);
    } else if (event.key === 'Enter') {
      leave(walk(spot, 'ArrowDown', there, rows.length, columns.length), false);
    } else if (event.key === 'Tab') {
      const next = following(spot, event.shiftKey ? -1 : 1, editable, rows.length, columns.length);
      // Past the last cell Tab leaves the grid, as it does everywhere.
      if (next) leave(next, true);
    }
  };

  return (
    <div className="overflow-x-auto">
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked is a grid
        role="grid"
        aria-label={label}
        className="w-full border-separate border-spacing-0 text-sm"
      >
        <thead>
          <tr className="figures-head">
            <th scope="col" className="sticky left-0 z-10 bg-surface text-left">
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="text-right">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <th
                scope="row"
                className="sticky left-0 z-10 h-9 max-w-40 border-b border-line bg-surface px-3 text-left font-medium sm:max-w-none"
              >
                {row.head}
              </th>
              {columns.map((column, place) => {
                const spot = { row: index, column: place };
                const key = keyOf(spot);
                const cell = row.cells[place];
                if (!cell) {
                  return (
                    <td key={column.id} className="border-b border-line px-3 text-right">
                      <None />
                    </td>
                  );
                }
                const editing = draft !== null && here && key === keyOf(here);
                const value = shownValue(spot, cell);
                const error = errors[key];
                const name = `${row.name}, ${column.head}`;
                return (
                  <td
                    key={column.id}
                    data-cell={key}
                    tabIndex={!editing && here && key === keyOf(here) ? 0 : -1}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `${id}-${key}` : undefined}
                    onFocus={(event) => event.target === event.currentTarget && setAt(spot)}
                    onClick={() => !editing && edit(spot)}
                    onKeyDown={(event) => onCellKey(event, spot)}
                    className={cx(
                      'num h-9 whitespace-nowrap border-b border-line px-3 text-right outline-offset-[-2px]',
                      editable(spot) && 'figures-write hover:bg-hover',
                      key in sent && 'text-ink-3',
                    )}
                  >
                    {editing ? (
                      <input
                        // biome-ignore lint/a11y/noAutofocus: the cell that was pressed is the one to write in
                        autoFocus
                        aria-label={name}
                        inputMode="decimal"
                        value={draft}
                        onFocus={(event) => event.target.value.length > 1 && event.target.select()}
                        onChange={(event) => setDraft(event.target.value)}
                        onKeyDown={(event) => onInputKey(event, spot)}
                        onBlur={() => {
                          if (writing.current === key) void commit(spot);
                        }}
                        className={
                          'figures-input rounded-control border border-line-strong bg-raised px-2 text-ink'
                        }
                      />
                    ) : value !== null ? (
                      cellText(cell.kind, value, { currency: cell.currency, mass })
                    ) : cell.instead != null ? (
                      <span className="text-ink-3">
                        {cellText(cell.kind, cell.instead, { currency: cell.currency, mass })}
                      </span>
                    ) : (
                      <None />
                    )}
                    {error && (
                      <span
                        id={`${id}-${key}`}
                        role="alert"
                        className="figures-cell pb-1 text-left text-xs text-danger"
                      >
                        {error}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function firstCell(rows: EditGridProps['rows']): Spot | null {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex((cell) => cell !== null);
    if (column >= 0) return { row, column };
  }
  return null;
}
