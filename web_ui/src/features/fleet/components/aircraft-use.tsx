import { useQuery } from '@tanstack/react-query';
import { Gauge } from 'lucide-react';
import { StackedBars } from '@/components/charts/stacked-bars.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Duration, None, Percent } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration, formatNumber } from '@/lib/format.ts';
import { formatMonth } from '@/lib/time.ts';
import { monthsShown } from '../model.ts';
import { type AircraftStatistics, statisticsQuery } from '../queries.ts';
import { MonthTable } from './month-table.tsx';

/** How much of its time an aircraft is used, month by month. */
export default function AircraftUse({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(statisticsQuery(id));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-80" />
      </Loading>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <StatStrip label={t('fleet.useFigures')}>
        <Stat
          label={t('fleet.share')}
          value={<Percent ratio={data.days_flown_percent / 100} />}
          hint={t('fleet.daysOf', {
            flown: formatNumber(data.days_flown),
            days: formatNumber(data.days),
          })}
        />
        <Stat
          label={t('fleet.perDay')}
          value={<Duration minutes={data.block_minutes_per_day} />}
          unit={t('fleet.hoursUnit')}
        />
        <Stat label={t('fleet.daysStanding')} value={<Count value={data.days_standing} />} />
        <Stat label={t('fleet.loadFactor')} value={<Load percent={data.load_factor_percent} />} />
      </StatStrip>
      {data.flights === 0 ? (
        <Card>
          <EmptyState icon={<Gauge />} title={t('fleet.noUse')}>
            {t('fleet.noUseNext')}
          </EmptyState>
        </Card>
      ) : (
        <Card title={t('fleet.blockHours')} hint={t('fleet.utilisationHint')} flush>
          <div className="p-4">
            <StackedBars
              label={t('fleet.hoursChart')}
              bars={monthsShown(data.months).map((month) => ({
                key: month.month,
                label: formatMonth(month.month),
                parts: { hours: month.block_minutes / 60 },
              }))}
              series={[{ code: 'hours', name: t('fleet.blockHours'), colour: '--chart-1' }]}
              write={(hours, short) => (short ? `${formatNumber(hours)} h` : formatDuration(hours * 60))}
              height={200}
            />
          </div>
          <Months data={data} />
        </Card>
      )}
    </div>
  );
}

function Load({ percent }: { percent: number | null }) {
  return percent === null ? <None /> : <Percent ratio={percent / 100} />;
}

function Months({ data }: { data: AircraftStatistics }) {
  return (
    <MonthTable
      label={t('fleet.utilisation')}
      heads={[
        t('fleet.flights'),
        t('fleet.blockHours'),
        t('fleet.daysFlown'),
        t('fleet.daysStanding'),
        t('fleet.loadFactor'),
      ]}
      rows={[...data.months].reverse().map((month) => ({
        month: month.month,
        cells: [
          <Count key="flights" value={month.flights} />,
          <Duration key="block" minutes={month.block_minutes} />,
          <Count key="flown" value={month.days_flown} />,
          <Count key="standing" value={month.days - month.days_flown} />,
          <Load key="load" percent={month.load_factor_percent} />,
        ],
      }))}
      total={[
        <Count key="flights" value={data.flights} />,
        <Duration key="block" minutes={data.block_minutes} />,
        <Count key="flown" value={data.days_flown} />,
        <Count key="standing" value={data.days_standing} />,
        <Load key="load" percent={data.load_factor_percent} />,
      ]}
    />
  );
}
