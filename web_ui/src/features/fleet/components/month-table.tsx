import '@/styles/figures.css';
import type { ReactNode } from 'react';
import { t } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';

interface MonthTableProps {
  label: string;
  /** Of the columns after the month. */
  heads: readonly string[];
  rows: readonly { month: string; cells: readonly ReactNode[] }[];
  total: readonly ReactNode[];
}

/** The figures of a chart in words, month by month; its own box scrolls where it is too wide. */
export function MonthTable({ label, heads, rows, total }: MonthTableProps) {
  const cell = 'h-9 whitespace-nowrap border-b border-line px-3 text-right';
  const side = 'sticky left-0 h-9 whitespace-nowrap border-b border-line px-3 text-left font-medium';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="overflow-x-auto" aria-label={label} tabIndex={0}>
      <table className="w-full border-separate border-spacing-0 text-sm">
        <thead>
          <tr className="figures-head text-right">
            <th scope="col" className="sticky left-0 bg-surface text-left">
              {t('fleet.month')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month}>
              <th scope="row" className={`${side} bg-surface`}>
                {formatMonth(row.month)}
              </th>
              {row.cells.map((content, index) => (
                <td key={heads[index]} className={cell}>
                  {content}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className={`${side} bg-sunken font-semibold`}>
              {t('fleet.total')}
            </th>
            {total.map((content, index) => (
              <td key={heads[index]} className={`${cell} bg-sunken`}>
                {content}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
