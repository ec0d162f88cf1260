import '@/styles/figures.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Money, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';
import { monthWithin, type Range } from '../model.ts';
import type { ProfitAndLoss } from '../queries.ts';

interface Props {
  data: ProfitAndLoss;
  before?: ProfitAndLoss;
  range: Range;
  only: Record<string, string>;
  actions?: ReactNode;
}

const cell = 'h-9 whitespace-nowrap border-b border-line px-3 text-right';
const side = 'sticky left-0 h-9 whitespace-nowrap border-b border-line px-3 text-left';

/** The income statement: accounts down, months across, each sum a way to its entries. */
export function StatementTable({ data, before, range, only, actions }: Props) {
  const { currency, months, groups, accounts, totals } = data;
  const kindOf = new Map(accounts.map((account) => [account.code, account.kind]));
  const was = new Map(before?.groups.map((group) => [group.key, group.net_minor]));
  const entries = (minor: number, account: string, month?: string) => {
    if (minor === 0) return <None />;
    const days = month ? monthWithin(month, range) : range;
    const within = { ...(days.from && { from: days.from }), ...(days.to && { to: days.to }) };
    return (
      <Link
        to={'/finance/entries' as never}
        search={{ ...within, ...only, ...(account && { account }) } as never}
        className="rounded-control hover:underline"
      >
        <Money minor={minor} currency={currency} whole />
      </Link>
    );
  };
  const sections = [
    { kind: 'income', name: t('finance.accountKinds.income') },
    { kind: 'expense', name: t('finance.accountKinds.expense') },
  ].map((section) => ({
    ...section,
    rows: groups.filter((group) => kindOf.get(group.key) === section.kind),
  }));
  const sum = (rows: ProfitAndLoss['groups'], month?: string) =>
    rows.reduce((all, row) => all + (month ? (row.by_month?.[month] ?? 0) : row.net_minor), 0);
  const sumBefore = (rows: ProfitAndLoss['groups']) =>
    rows.reduce((all, row) => all + (was.get(row.key) ?? 0), 0);
  const compared = (now: number, then: number) =>
    before && (
      <>
        <td className={`${cell} text-ink-2`}>
          <Money minor={then} currency={currency} whole />
        </td>
        <td className={cell}>
          <Money minor={now - then} currency={currency} signed whole />
        </td>
      </>
    );
  const columns = 2 + months.length + (before ? 2 : 0);
  return (
    <Card title={t('finance.statement')} actions={actions} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="overflow-x-auto" aria-label={t('finance.statement')} tabIndex={0}>
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className="figures-head text-right">
              <th scope="col" className="sticky left-0 bg-surface text-left">
                {t('finance.account')}
              </th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {formatMonth(month)}
                </th>
              ))}
              <th scope="col">{t('finance.total')}</th>
              {before && <th scope="col">{t('finance.timeBefore')}</th>}
              {before && <th scope="col">{t('finance.difference')}</th>}
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section.kind}>
              <tr>
                <th
                  scope="rowgroup"
                  colSpan={columns}
                  className="overline-label border-b border-line bg-sunken px-3 py-1.5 text-left"
                >
                  {section.name}
                </th>
              </tr>
              {section.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={`${side} bg-surface font-normal`}>
                    {row.label}
                  </th>
                  {months.map((month) => (
                    <td key={month} className={cell}>
                      {entries(row.by_month?.[month] ?? 0, row.key, month)}
                    </td>
                  ))}
                  <td className={`${cell} font-medium`}>{entries(row.net_minor, row.key)}</td>
                  {compared(row.net_minor, was.get(row.key) ?? 0)}
                </tr>
              ))}
              <tr className="font-medium">
                <th scope="row" className={`${side} bg-surface font-medium`}>
                  {t('finance.sumOf', { what: section.name })}
                </th>
                {months.map((month) => (
                  <td key={month} className={cell}>
                    <Money minor={sum(section.rows, month)} currency={currency} whole />
                  </td>
                ))}
                <td className={cell}>
                  <Money minor={sum(section.rows)} currency={currency} whole />
                </td>
                {compared(sum(section.rows), sumBefore(section.rows))}
              </tr>
            </tbody>
          ))}
          <tfoot>
            <tr className="bg-sunken font-semibold">
              <th scope="row" className={`${side} bg-sunken font-semibold`}>
                {t('finance.net')}
              </th>
              {months.map((month) => (
                <td key={month} className={cell}>
                  <Money minor={totals.by_month?.[month] ?? 0} currency={currency} signed whole />
                </td>
              ))}
              <td className={cell}>
                <Link
                  to={'/finance/entries' as never}
                  search={
                    {
                      ...(range.from && { from: range.from }),
                      ...(range.to && { to: range.to }),
                      ...only,
                    } as never
                  }
                  className={linkClass}
                >
                  <Money minor={totals.net_minor} currency={currency} signed whole />
                </Link>
              </td>
              {compared(totals.net_minor, before?.totals.net_minor ?? 0)}
            </tr>
          </tfoot>
        </table>
      </section>
    </Card>
  );
}
