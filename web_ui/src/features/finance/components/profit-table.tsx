import '@/styles/figures.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Count, Duration, Money, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { entriesOf, type Grouping, labelOf, type Range } from '../model.ts';
import type { ProfitAndLoss } from '../queries.ts';

type Group = ProfitAndLoss['groups'][number];

interface Props {
  data: ProfitAndLoss;
  /** The time before, for the same things. */
  before?: ProfitAndLoss;
  by: Grouping;
  range: Range;
  /** The one thing whose figures these are. */
  only: Record<string, string>;
  actions?: ReactNode;
}

const cell = 'h-9 whitespace-nowrap border-b border-line px-3 text-right';

/** The figures of the chart in words: every sum leads to the entries that it is made of. */
export function ProfitTable({ data, before, by, range, only, actions }: Props) {
  const { accounts, currency } = data;
  // Months before have other names: only their total compares.
  const was = new Map(by === 'month' ? [] : before?.groups.map((group) => [group.key, group.net_minor]));
  const row = (group: Group, total = false) => {
    const found = total
      ? { ...(range.from && { from: range.from }), ...(range.to && { to: range.to }) }
      : entriesOf(by, group, range);
    const query = found && { ...found, ...only };
    const then = total ? before?.totals.net_minor : by === 'month' ? undefined : (was.get(group.key) ?? 0);
    const sum = (minor: number, account?: string) => {
      if (minor === 0) return <None />;
      const money = <Money minor={minor} currency={currency} whole />;
      return query ? (
        <Link
          to={'/finance/entries' as never}
          search={{ ...query, ...(account && { account }) } as never}
          className="rounded-control hover:underline"
        >
          {money}
        </Link>
      ) : (
        money
      );
    };
    return (
      <tr key={group.key || 'total'} className={total ? 'bg-sunken font-semibold' : undefined}>
        <th
          scope="row"
          className="sticky left-0 h-9 whitespace-nowrap border-b border-line bg-surface px-3 text-left font-medium"
        >
          {total ? (
            t('finance.total')
          ) : group.topic ? (
            <TopicLink topic={group.topic}>{group.label}</TopicLink>
          ) : (
            labelOf(by, group) || t('finance.notOfOne')
          )}
          {group.topic && (
            <Link
              to={'/finance/profit' as never}
              search={{ by: 'month', [by]: group.key } as never}
              className="ml-2 rounded-control text-xs text-ink-3 hover:underline"
            >
              {t('finance.byMonth')}
              <span className="sr-only"> {group.label}</span>
            </Link>
          )}
        </th>
        <td className={cell}>
          <Count value={group.flights} />
        </td>
        <td className={cell}>
          <Duration minutes={group.block_minutes} />
        </td>
        <td className={`${cell} font-semibold`}>
          {query ? (
            <Link to={'/finance/entries' as never} search={query as never} className={linkClass}>
              <Money minor={group.net_minor} currency={currency} signed whole />
            </Link>
          ) : (
            <Money minor={group.net_minor} currency={currency} signed whole />
          )}
        </td>
        {before && (
          <>
            <td className={`${cell} text-ink-2`}>
              <Money minor={then} currency={currency} whole />
            </td>
            <td className={cell}>
              <Money
                minor={then === undefined ? null : group.net_minor - then}
                currency={currency}
                signed
                whole
              />
            </td>
          </>
        )}
        <td className={cell}>
          <Money
            minor={group.block_minutes > 0 ? Math.round((group.net_minor * 60) / group.block_minutes) : null}
            currency={currency}
            whole
          />
        </td>
        {accounts.map((account) => (
          <td key={account.code} className={cell}>
            {sum(group.by_account[account.code] ?? 0, account.code)}
          </td>
        ))}
      </tr>
    );
  };
  return (
    <Card title={t('finance.profit')} actions={actions} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="overflow-x-auto" aria-label={t('finance.profit')} tabIndex={0}>
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className="figures-head">
              <th scope="col" className="sticky left-0 bg-surface text-left">
                {t(`finance.groups.${by}`)}
              </th>
              <th scope="col" className="text-right">
                {t('finance.flights')}
              </th>
              <th scope="col" className="text-right">
                {t('finance.block')}
              </th>
              <th scope="col" className="text-right">
                {t('finance.net')}
              </th>
              {before && (
                <>
                  <th scope="col" className="text-right">
                    {t('finance.timeBefore')}
                  </th>
                  <th scope="col" className="text-right">
                    {t('finance.difference')}
                  </th>
                </>
              )}
              <th scope="col" className="text-right">
                {t('finance.perHour')}
              </th>
              {accounts.map((account) => (
                <th key={account.code} scope="col" className="text-right">
                  {account.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.groups.map((group) => row(group))}
            {row(data.totals, true)}
          </tbody>
        </table>
      </section>
    </Card>
  );
}
