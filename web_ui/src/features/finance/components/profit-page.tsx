import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartColumn } from 'lucide-react';
import { useState } from 'react';
import { useAirline } from '@/api/session.ts';
import { moneyAxis } from '@/components/charts/money-axis.ts';
import { Legend, StackedBars } from '@/components/charts/stacked-bars.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { useKeys } from '@/lib/keys.ts';
import { csvHref } from '@/lib/table-state.ts';
import {
  barsOf,
  entriesOf,
  type Grouping,
  groupings,
  isGrouping,
  mostBars,
  seriesOf,
  statementBars,
  type Thing,
  things,
} from '../model.ts';
import { profitQuery } from '../queries.ts';
import { FinanceTabs } from './finance-tabs.tsx';
import { Narrowed } from './narrowed.tsx';
import { ProfitTable } from './profit-table.tsx';
import { RangeChoice, useRange } from './range-choice.tsx';
import { StatementTable } from './statement-table.tsx';

/** Income and costs side by side, by whatever one wants to know, each figure a way to its entries. */
export function ProfitPage() {
  const airline = useAirline()?.id ?? '';
  const search = useSearch({ strict: false }) as { by?: unknown } & Partial<Record<Thing, string>>;
  const navigate = useNavigate();
  const chosen = useRange();
  const { range, before } = chosen;
  // Figures of one thing are by month or by account.
  const thing = things.find((one) => search[one]);
  const only = thing ? { [thing]: String(search[thing]) } : {};
  const choices = groupings.filter((one) => !thing || one === 'month' || one === 'account');
  const by: Grouping = isGrouping(search.by) && choices.includes(search.by) ? search.by : 'month';
  const { data: found, error, refetch, isPlaceholderData } = useQuery(profitQuery(airline, by, range, only));
  const earlier = useQuery({ ...profitQuery(airline, by, before ?? {}, only), enabled: before !== null });
  // A page that is opened with the time before shows both at once: the second makes the columns wider.
  const [both] = useState(before !== null);
  const data = found?.by === by && !(both && earlier.isLoading) ? found : undefined;
  const then = before !== null && earlier.data?.by === by ? earlier.data : undefined;
  useKeys({ b: () => chosen.put({ by: choices[(choices.indexOf(by) + 1) % choices.length] }) });
  const pick = (key: string) => {
    const query = entriesOf(by === 'account' ? 'month' : by, { key }, range);
    if (query) void navigate({ to: '/finance/entries' as never, search: { ...query, ...only } as never });
  };
  const csv = (
    <DownloadLink
      href={csvHref(
        '/api/v1/finance/profit-and-loss',
        { q: '', sort: '', filters: {}, hide: [] },
        { airline, group_by: by, ...range, ...only },
      )}
      label={t('table.csv')}
      variant="quiet"
      size="sm"
      className="max-sm:hidden"
    >
      CSV
    </DownloadLink>
  );
  const series = data ? seriesOf(data.accounts) : [];
  return (
    <Page title={t('finance.title')}>
      <FinanceTabs />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="max-w-full overflow-x-auto">
          <Segmented
            label={t('finance.groupBy')}
            value={by}
            options={choices.map((value) => ({ value, label: t(`finance.groups.${value}`) }))}
            onChange={(next) => chosen.put({ by: next })}
          />
        </div>
        <RangeChoice chosen={chosen} />
      </div>
      {thing && <Narrowed filters={only} onClear={(name) => chosen.put({ [name]: undefined })} />}
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
              bars={
                by === 'account'
                  ? statementBars(data.months, data.groups)
                  : barsOf(by, data.groups, t('finance.notOfOne'))
              }
              series={series}
              write={(value, short) => formatMoney(value, data.currency, { compact: short })}
              axis={(lines) => moneyAxis(lines, data.currency)}
              onPick={(bar) => pick(bar.key)}
            />
            <div className="mt-2">
              <Legend series={series} />
            </div>
            {by !== 'month' && by !== 'account' && data.groups.length > mostBars && (
              <p className="mt-2 text-xs text-ink-3">{t('finance.chartMost', { count: mostBars })}</p>
            )}
          </Card>
          {by === 'account' ? (
            <StatementTable data={data} before={then} range={range} only={only} actions={csv} />
          ) : (
            <ProfitTable data={data} before={then} by={by} range={range} only={only} actions={csv} />
          )}
        </div>
      )}
    </Page>
  );
}
