import { Link } from '@tanstack/react-router';
import { Card } from '@/components/ui/card.tsx';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Count, Duration, Money, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { entriesOf, type Grouping, labelOf, type Range } from '../model.ts';
import type { ProfitAndLoss } from '../queries.ts';

type Group = ProfitAndLoss['groups'][number];

interface Props {
  data: ProfitAndLoss;
  by: Grouping;
  range: Range;
}

const cell = 'h-9 whitespace-nowrap border-b border-line px-3 text-right';

/** The figures of the chart in words: every sum leads to the entries that it is made of. */
export function ProfitTable({ data, by, range }: Props) {
  const { accounts, currency } = data;
  const row = (group: Group, total = false) => {
    const query = total
      ? { ...(range.from && { from: range.from }), ...(range.to && { to: range.to }) }
      : entriesOf(by, group, range);
    const sum = (minor: number, account?: string) => {
      if (minor === 0) return <None />;
      const money = <Money minor={minor} currency={currency} whole />;
      return query ? (
        <Link
          to={'/finance/entries' as never}
          search={{ ...query, ...(account && { account }) } as never}
          className="rounded-control hover:text-accent-text hover:underline"
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
    <Card title={t('finance.profit')} flush>
      <section className="overflow-x-auto" aria-label={t('finance.profit')}>
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr className="text-xs text-ink-3 [&_th]:h-9 [&_th]:whitespace-nowrap [&_th]:border-b [&_th]:border-line [&_th]:px-3 [&_th]:font-medium">
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
