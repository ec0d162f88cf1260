import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import { Legend, StackedBars } from '@/components/charts/stacked-bars.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { Money, None, Percent } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { formatMonth } from '@/lib/time.ts';
import { monthRange, monthsShown } from '../model.ts';
import { type AircraftStatistics, statisticsQuery } from '../queries.ts';
import { MonthTable } from './month-table.tsx';

type Sums = NonNullable<AircraftStatistics['money']>;

/** What an aircraft earned, by month and by kind, beside what it cost to buy. */
export default function AircraftMoney({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(statisticsQuery(id));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-80" />
      </Loading>
    );
  }
  const { money } = data;
  if (!money || money.accounts.length === 0) {
    return (
      <Card>
        <EmptyState icon={<Landmark />} title={t('fleet.noProfit')}>
          {t('fleet.noProfitNext')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Figures money={money} />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <Months id={id} money={money} />
        <Kinds id={id} money={money} />
      </div>
    </div>
  );
}

function Figures({ money }: { money: Sums }) {
  const { currency } = money;
  return (
    <StatStrip label={t('fleet.moneyFigures')}>
      <Stat
        label={t('fleet.earned')}
        tone={money.earned_minor < 0 ? 'danger' : 'ok'}
        value={<Money minor={money.earned_minor} currency={currency} signed whole />}
      />
      <Stat
        label={t('fleet.resultPerHour')}
        value={<Money minor={money.per_block_hour_minor} currency={currency} signed whole />}
      />
      <Stat
        label={t('fleet.earnedBack')}
        value={
          money.earned_back_percent === null ? (
            <None />
          ) : (
            <Percent ratio={money.earned_back_percent / 100} digits={1} />
          )
        }
        hint={t('fleet.earnedBackOf', {
          earned: formatMoney(money.earned_minor, currency, { compact: true }),
          price: formatMoney(money.price_minor, currency, { compact: true }),
        })}
      />
    </StatStrip>
  );
}

function Months({ id, money }: { id: string; money: Sums }) {
  const { currency } = money;
  const whole = (minor: number | null) => <Money minor={minor} currency={currency} whole />;
  const perHour = (net: number, minutes: number) => (minutes > 0 ? Math.round((net * 60) / minutes) : null);
  const flown = money.months.reduce((sum, month) => sum + month.block_minutes, 0);
  const series = [
    { code: 'income', name: t('fleet.income'), colour: '--chart-3' },
    { code: 'costs', name: t('fleet.costs'), colour: '--chart-5' },
  ];
  return (
    <Card title={t('fleet.money')} hint={t('fleet.moneyHint')} flush>
      <div className="p-4">
        <StackedBars
          label={t('fleet.moneyChart')}
          bars={monthsShown(money.months).map((month) => ({
            key: month.month,
            label: formatMonth(month.month),
            parts: { income: month.income_minor, costs: -month.cost_minor },
          }))}
          series={series}
          write={(value, short) => formatMoney(value, currency, { compact: short, whole: !short })}
          height={200}
        />
        <div className="mt-2">
          <Legend series={series} />
        </div>
      </div>
      <MonthTable
        label={t('fleet.money')}
        heads={[t('fleet.income'), t('fleet.costs'), t('fleet.result'), t('fleet.resultPerHour')]}
        rows={[...money.months].reverse().map((month) => ({
          month: month.month,
          cells: [
            whole(month.income_minor),
            whole(-month.cost_minor),
            <Link
              key="net"
              to={'/finance/entries' as never}
              search={{ aircraft: id, ...monthRange(month.month) } as never}
              className={linkClass}
            >
              <Money minor={month.net_minor} currency={currency} signed whole />
            </Link>,
            whole(perHour(month.net_minor, month.block_minutes)),
          ],
        }))}
        total={[
          whole(money.income_minor),
          whole(-money.cost_minor),
          <Money key="net" minor={money.earned_minor} currency={currency} signed whole />,
          whole(perHour(money.earned_minor, flown)),
        ]}
      />
    </Card>
  );
}

/** Each kind of income and cost as a bar of its share, a way to its entries. */
function Kinds({ id, money }: { id: string; money: Sums }) {
  const most = Math.max(1, ...money.accounts.map((one) => Math.abs(one.amount_minor)));
  return (
    <Card
      title={t('fleet.byKind')}
      actions={
        <Link
          to={'/finance/entries' as never}
          search={{ aircraft: id } as never}
          className={`${linkClass} text-sm`}
        >
          {t('fleet.allPostings')}
        </Link>
      }
    >
      <ul className="flex flex-col gap-2.5">
        {money.accounts.map((one) => (
          <li key={one.account} className="text-sm">
            <Link
              to={'/finance/entries' as never}
              search={{ aircraft: id, account: one.account } as never}
              className="flex justify-between gap-3 hover:underline"
            >
              <span className="min-w-0 truncate">{one.account_name}</span>
              <Money minor={one.amount_minor} currency={money.currency} signed whole />
            </Link>
            <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-sunken">
              <span
                className={`block h-full rounded-full ${one.amount_minor < 0 ? 'bg-danger-fill' : 'bg-ok'}`}
                style={{ width: `${(Math.abs(one.amount_minor) / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
