import type { Column } from './columns.ts';

interface CardListProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  onOpen?: (row: Row) => void;
}

/** The rows as cards under a thumb: what it is, how it stands, and a few facts with their names. */
export function CardList<Row>({ label, columns, rows, rowId, onOpen }: CardListProps<Row>) {
  const of = (place: Column<Row>['card']) => columns.filter((column) => column.card === place);
  const titles = of('title');
  const asides = of('aside');
  const lines = of('line');
  return (
    <ul aria-label={label} className="flex flex-col gap-2">
      {rows.map((row) => (
        <li key={rowId(row)} className="[contain-intrinsic-size:auto_5.5rem] [content-visibility:auto]">
          <div className="relative rounded-card border border-line bg-surface px-3.5 py-3 shadow-card">
            <div className="flex items-center gap-3">
              <div className="min-w-0 flex-1 font-semibold">
                {onOpen ? (
                  <button
                    type="button"
                    onClick={() => onOpen(row)}
                    // The whole card is the target, with one thing to tab to.
                    className="flex w-full flex-wrap gap-x-2 text-left after:absolute after:inset-0 after:rounded-card"
                  >
                    {titles.map((column) => (
                      <span key={column.id} className="min-w-0 max-w-full truncate">
                        {column.cell(row)}
                      </span>
                    ))}
                  </button>
                ) : (
                  <span className="flex flex-wrap gap-x-2">
                    {titles.map((column) => (
                      <span key={column.id} className="min-w-0 max-w-full truncate">
                        {column.cell(row)}
                      </span>
                    ))}
                  </span>
                )}
              </div>
              {asides.map((column) => (
                <div key={column.id}>{column.cell(row)}</div>
              ))}
            </div>
            {lines.length > 0 && (
              <dl className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
                {lines.map((column) => (
                  <div key={column.id} className="flex gap-1.5">
                    <dt className="text-ink-3">{column.header}</dt>
                    <dd className="num">{column.cell(row)}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
