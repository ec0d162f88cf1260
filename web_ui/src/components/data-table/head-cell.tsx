import { ArrowDown, ArrowUp } from 'lucide-react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { nextSort } from '@/lib/table-state.ts';
import type { Column } from './columns.ts';

/** The head of a column; pressed, it sorts by it. */
export function HeadCell<Row>({
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
