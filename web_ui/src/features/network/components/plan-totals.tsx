import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Plan } from '../queries.ts';

/** What the plan adds up to in a week, and the aircraft that it takes at least. */
export function PlanTotals({
  totals,
  subfleets,
}: {
  totals: Plan['totals'];
  subfleets: readonly { id: string; name: string }[];
}) {
  const name = (ids: readonly string[]) =>
    ids.map((id) => subfleets.find((one) => one.id === id)?.name ?? '').join(', ') ||
    t('network.anySubfleet');
  const aircraft = totals.needed.reduce((sum, one) => sum + one.aircraft, 0);
  return (
    <div className="overflow-hidden rounded-t-card border-b border-line">
      <StatStrip label={t('schedule.totals')} narrow>
        <Stat label={t('network.routes')} value={<Count value={totals.routes} />} />
        <Stat label={t('schedule.weeklyFlights')} value={<Count value={totals.weekly_flights} />} />
        <Stat label={t('schedule.weeklyBlock')} value={<Duration minutes={totals.weekly_block_minutes} />} />
        <Stat
          label={t('schedule.aircraftNeeded')}
          value={<Count value={aircraft} />}
          hint={
            totals.needed.length > 1
              ? totals.needed.map((one) => `${name(one.subfleet_ids)}: ${one.aircraft}`).join(' · ')
              : t('schedule.atLeast')
          }
        />
      </StatStrip>
    </div>
  );
}
