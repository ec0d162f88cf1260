import { MonthBars } from '@/components/charts/month-bars.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Code, Count, Distance, Duration, Measure, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatMonth } from '@/lib/time.ts';
import type { Logbook } from '../types.ts';

interface LogbookTotalsProps {
  totals: Logbook['totals'] | undefined;
  currency: string | null;
}

/** The sums under the filters, and the last year's hours month by month. */
export function LogbookTotals({ totals, currency }: LogbookTotalsProps) {
  const loading = totals === undefined;
  if (totals?.flights === 0) return null;
  return (
    <div className="flex flex-col gap-4">
      <StatStrip label={t('flights.totals')}>
        <Stat
          label={t('flights.hours')}
          loading={loading}
          value={<Duration minutes={totals?.block_minutes} />}
        />
        <Stat label={t('flights.flights')} loading={loading} value={<Count value={totals?.flights} />} />
        <Stat
          label={t('flights.distance')}
          loading={loading}
          value={<Distance nmi={totals?.distance_nmi} />}
        />
        <Stat
          label={t('flights.passengers')}
          loading={loading}
          value={<Count value={totals?.passengers} />}
        />
        <Stat
          label={t('flights.averageLanding')}
          loading={loading}
          value={<Measure value={totals?.average_landing_rate_fpm} unit="ft/min" />}
        />
        <Stat
          label={t('flights.earned')}
          loading={loading}
          value={<Money minor={totals?.pay_minor} currency={currency} />}
        />
      </StatStrip>
      {totals && (totals.by_month.length > 1 || totals.by_type.length > 1) && (
        <div className="grid gap-4 lg:grid-cols-2">
          <Months months={totals.by_month.slice(-12)} />
          <Types types={totals.by_type} />
        </div>
      )}
    </div>
  );
}

function Months({ months }: { months: Logbook['totals']['by_month'] }) {
  return (
    <figure className="min-w-0 rounded-card border border-line bg-surface px-4 py-3 shadow-card">
      <figcaption className="overline-label mb-2">{t('flights.byMonth')}</figcaption>
      <MonthBars
        label={t('flights.byMonth')}
        bars={months.map((month) => ({
          month: month.month,
          value: month.block_minutes,
          text: t('flights.monthBar', {
            month: formatMonth(month.month),
            hours: formatDuration(month.block_minutes),
            flights: month.flights,
          }),
        }))}
      />
    </figure>
  );
}

function Types({ types }: { types: Logbook['totals']['by_type'] }) {
  const sorted = [...types].sort((a, b) => b.block_minutes - a.block_minutes).slice(0, 6);
  const most = sorted[0]?.block_minutes ?? 1;
  return (
    <figure className="min-w-0 rounded-card border border-line bg-surface px-4 py-3 shadow-card">
      <figcaption className="overline-label mb-2">{t('flights.byType')}</figcaption>
      <ul className="flex flex-col gap-1.5 text-sm">
        {sorted.map((type) => (
          <li key={type.type_icao} className="grid grid-cols-[3.5rem_1fr_4.5rem_6rem] items-center gap-3">
            <Code className="font-bold">{type.type_icao}</Code>
            <Progress label={type.type_icao} value={type.block_minutes} max={most} />
            <span className="text-right">
              <Duration minutes={type.block_minutes} />
            </span>
            <span className="num text-right text-ink-3">
              {t('flights.flightCount', { count: type.flights })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
