import { useQuery } from '@tanstack/react-query';
import { PlaneTakeoff } from 'lucide-react';
import { CalendarHeat } from '@/components/charts/calendar-heat.tsx';
import { MonthBars } from '@/components/charts/month-bars.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Distance, Duration, Mass, Measure } from '@/components/ui/values.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration, formatPercent } from '@/lib/format.ts';
import { formatMonth } from '@/lib/time.ts';
import { type Statistics, statisticsQuery } from '../queries.ts';
import { AwardsCard } from './pilot-awards.tsx';
import { FlownCard } from './pilot-flown.tsx';
import { LandingsCard } from './pilot-landings.tsx';
import { PlacesCard } from './pilot-places.tsx';
import { RecentCard } from './pilot-recent.tsx';
import { RecordsCard } from './pilot-records.tsx';

/** What a pilot's flights add up to. `own`: it is the reader, who can be told what to do next. */
export default function PilotFigures({ pilot, own = false }: { pilot: string; own?: boolean }) {
  const { data, error, refetch } = useQuery(statisticsQuery(pilot));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <div className="flex flex-col gap-4">
          <Skeleton className="h-20" />
          <Skeleton className="h-80" />
          <Skeleton className="h-48" />
        </div>
      </Loading>
    );
  }
  if (data.totals.flights === 0) {
    return (
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <EmptyState
          icon={<PlaneTakeoff />}
          title={t('crew.noFlights')}
          action={
            own && (
              <WriteLink to="/fly" variant="primary">
                {t('crew.findFlight')}
              </WriteLink>
            )
          }
        >
          {t('crew.noFiguresNext')}
        </EmptyState>
        <AwardsCard statistics={data} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Totals statistics={data} />
      <PlacesCard statistics={data} />
      <Card title={t('crew.daysFlown')} hint={t('crew.daysFlownHint', { count: data.days_flown })}>
        <CalendarHeat
          label={t('crew.calendarLabel', { count: data.days.length })}
          days={data.days.map((one) => ({ day: one.day, value: one.block_minutes }))}
          today={data.today}
          write={(cell) =>
            cell.value > 0
              ? t('crew.dayTip', {
                  count: data.days.find((one) => one.day === cell.day)?.flights ?? 0,
                  time: formatDuration(cell.value),
                })
              : t('crew.noFlightThatDay')
          }
        />
      </Card>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <LandingsCard statistics={data} />
          <RecordsCard statistics={data} />
          <FlownCard statistics={data} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t('crew.byMonth')}>
            <MonthBars
              label={t('crew.byMonth')}
              bars={data.by_month.slice(-12).map((month) => ({
                month: month.month,
                value: month.block_minutes,
                text: t('crew.monthBar', {
                  month: formatMonth(month.month),
                  hours: formatDuration(month.block_minutes),
                  count: month.flights,
                }),
              }))}
            />
          </Card>
          <AwardsCard statistics={data} />
          <RecentCard pilot={pilot} />
        </div>
      </div>
    </div>
  );
}

function Totals({ statistics }: { statistics: Statistics }) {
  const { totals, streaks, punctuality } = statistics;
  const landed = statistics.landings.map((one) => one.landing_rate_fpm);
  return (
    <StatStrip label={t('crew.figures')}>
      <Stat label={t('crew.flights')} value={<Count value={totals.flights} />} />
      <Stat label={t('crew.block')} value={<Duration minutes={totals.block_minutes} />} />
      <Stat label={t('crew.distance')} value={<Distance nmi={totals.distance_nmi} />} />
      <Stat label={t('crew.passengers')} value={<Count value={totals.passengers} />} />
      {totals.cargo_kg > 0 && <Stat label={t('crew.cargo')} value={<Mass kg={totals.cargo_kg} />} />}
      <Stat label={t('crew.fuelUsed')} value={<Mass kg={totals.fuel_used_kg} />} />
      <Stat
        label={t('crew.streak')}
        value={t('crew.weeks', { count: streaks.weeks_current })}
        hint={t('crew.longestStreak', { count: streaks.weeks_longest })}
      />
      {landed.length > 0 && (
        <Stat
          label={t('crew.meanLanding')}
          value={
            <Measure
              value={landed.reduce((sum, rate) => sum + rate, 0) / landed.length}
              unit={t('crew.fpm')}
            />
          }
        />
      )}
      {punctuality && (
        <Stat
          label={t('crew.onPlan')}
          value={formatPercent(punctuality.on_plan / punctuality.flights)}
          hint={t('crew.onPlanHint', { count: punctuality.flights })}
        />
      )}
    </StatStrip>
  );
}
