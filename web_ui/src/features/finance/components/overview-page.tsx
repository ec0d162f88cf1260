import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { formatDay } from '@/lib/time.ts';
import { recentEntriesQuery, summaryQuery } from '../queries.ts';
import { CashCard } from './cash-card.tsx';
import { CashFlowCard } from './cash-flow-card.tsx';
import { EntryRow } from './entry-row.tsx';
import { FinanceTabs } from './finance-tabs.tsx';
import { useRange } from './range-choice.tsx';

/** Keeps a line's place. */
const nothingYet = '\u00a0';

export function OverviewPage() {
  const airline = useAirline()?.id ?? '';
  const chosen = useRange();
  return (
    <Page title={t('finance.title')}>
      <FinanceTabs />
      <Figures airline={airline} />
      <CashCard airline={airline} chosen={chosen} />
      <CashFlowCard airline={airline} chosen={chosen} />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <Recent airline={airline} />
        <Upcoming airline={airline} />
      </div>
    </Page>
  );
}

function Figures({ airline }: { airline: string }) {
  const { data, error, refetch } = useQuery(summaryQuery(airline));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  const month = (result: { income_minor: number; cost_minor: number }, currency: string) =>
    t('finance.incomeAndCost', {
      income: formatMoney(result.income_minor, currency, { compact: true }),
      cost: formatMoney(result.cost_minor, currency, { compact: true }),
    });
  const loading = !data;
  const off = data?.trial_balance_difference_minor ?? 0;
  return (
    <StatStrip label={t('finance.figures')}>
      <Stat
        label={t('finance.cash')}
        loading={loading}
        tone={data && data.cash_minor < 0 ? 'danger' : undefined}
        value={<Money minor={data?.cash_minor} currency={data?.currency} whole />}
      />
      <Stat
        label={t('finance.month')}
        loading={loading}
        value={<Money minor={data?.month.net_minor} currency={data?.currency} signed whole />}
        hint={data ? month(data.month, data.currency) : nothingYet}
      />
      <Stat
        label={t('finance.lastMonth')}
        loading={loading}
        value={<Money minor={data?.previous_month.net_minor} currency={data?.currency} signed whole />}
        hint={data ? month(data.previous_month, data.currency) : nothingYet}
      />
      <Stat
        label={t('finance.balanced')}
        loading={loading}
        tone={off === 0 ? undefined : 'danger'}
        value={<Money minor={off} currency={data?.currency} />}
        hint={
          off === 0
            ? t('finance.balancedOk')
            : t('finance.balancedBad', { amount: formatMoney(off, data?.currency ?? '') })
        }
      />
    </StatStrip>
  );
}

function Recent({ airline }: { airline: string }) {
  const { data, error, refetch } = useQuery(recentEntriesQuery(airline));
  return (
    <Card
      title={t('finance.recent')}
      actions={
        <Link to={'/finance/entries' as never} className={linkClass}>
          {t('finance.allEntries')}
        </Link>
      }
      flush
    >
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <div className="p-4">
          <Loading>
            <SkeletonLines count={6} />
          </Loading>
        </div>
      ) : data.items.length === 0 ? (
        <EmptyState icon={<Landmark />} title={t('finance.noMoney')}>
          {t('finance.noMoneyNext')}
        </EmptyState>
      ) : (
        <ul>
          {data.items.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Upcoming({ airline }: { airline: string }) {
  const { data } = useQuery(summaryQuery(airline));
  if (!data) return null;
  return (
    <Card
      title={t('finance.upcoming')}
      actions={
        <Link to={'/finance/expenses' as never} className={linkClass}>
          {t('finance.expenses')}
        </Link>
      }
    >
      {data.upcoming_expenses.length === 0 ? (
        <p className="text-ink-2">{t('finance.noUpcoming')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {data.upcoming_expenses.map((one) => (
            <li key={one.expense_id} className="flex justify-between gap-3">
              <span className="min-w-0">
                <span className="block truncate">{one.name}</span>
                <span className="num block text-xs text-ink-3">{formatDay(one.due)}</span>
              </span>
              <Money minor={one.amount_minor} currency={data.currency} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
