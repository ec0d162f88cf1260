import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useAirline } from '@/api/session.ts';
import { Legend, StackedBars } from '@/components/charts/stacked-bars.tsx';
import { Page } from '@/components/layout/page.tsx';
import { useShownDate } from '@/components/past/shown.ts';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import {
  barsOf,
  entriesOf,
  type Grouping,
  groupings,
  isGrouping,
  mostBars,
  rangeOf,
  seriesOf,
} from '../model.ts';
import { profitQuery } from '../queries.ts';
import { FinanceTabs } from './finance-tabs.tsx';
import { ProfitTable } from './profit-table.tsx';
import { RangeChoice, useRange } from './range-choice.tsx';

/** Income and costs side by side, by whatever one wants to know, each figure a way to its entries. */
export function ProfitPage() {
  const airline = useAirline()?.id ?? '';
  const search = useSearch({ strict: false }) as { by?: unknown };
  const navigate = useNavigate();
  const [rangeName, setRange] = useRange();
  const range = rangeOf(rangeName, useShownDate());
  const by: Grouping = isGrouping(search.by) ? search.by : 'month';
  const { data, error, refetch, isPlaceholderData } = useQuery(profitQuery(airline, by, range));
  const pick = (key: string) => {
    const query = entriesOf(by, { key }, range);
    if (query) void navigate({ to: '/finance/entries' as never, search: query as never });
  };
  const series = data ? seriesOf(data.accounts) : [];
  return (
    <Page title={t('finance.title')}>
      <FinanceTabs />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented
          label={t('finance.groupBy')}
          value={by}
          options={groupings.map((value) => ({ value, label: t(`finance.groups.${value}`) }))}
          onChange={(next) =>
            void navigate({
              to: '.',
              search: ((old: Record<string, unknown>) => ({ ...old, by: next })) as never,
              replace: true,
            })
          }
        />
        <RangeChoice value={rangeName} onChange={setRange} />
      </div>
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="h-80" />
        </Loading>
      ) : data.groups.length === 0 ? (
        <Card>
          <EmptyState icon={<ChartColumn />} title={t('finance.noProfit')}>
            {t('finance.noProfitNext')}
          </EmptyState>
        </Card>
      ) : (
        <div className={isPlaceholderData ? 'flex flex-col gap-4 opacity-60' : 'flex flex-col gap-4'}>
          <Card>
            <StackedBars
              label={t('finance.chartLabel', { by: t(`finance.groups.${by}`) })}
              bars={barsOf(by, data.groups, t('finance.notOfOne'))}
              series={series}
              write={(value, short) => formatMoney(value, data.currency, { compact: short })}
              onPick={(bar) => pick(bar.key)}
            />
            <div className="mt-2">
              <Legend series={series} />
            </div>
            {by !== 'month' && data.groups.length > mostBars && (
              <p className="mt-2 text-xs text-ink-3">{t('finance.chartMost', { count: mostBars })}</p>
            )}
          </Card>
          <ProfitTable data={data} by={by} range={range} />
        </div>
      )}
    </Page>
  );
}
