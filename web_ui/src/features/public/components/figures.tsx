import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber, showDistance } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import type { PublicAirline } from '../queries.ts';

/** How large the airline is, and how much it flies where it says so. */
export function Figures({ airline }: { airline: PublicAirline }) {
  const { counts, statistics } = airline;
  const { distance: unit } = usePreferences();
  const distance = statistics && showDistance(statistics.distance_nmi, unit);
  return (
    <StatStrip narrow label={t('visit.figures')}>
      {statistics && <Stat label={t('visit.flights')} value={formatNumber(statistics.flights)} />}
      {statistics && (
        <Stat
          label={t('visit.hours')}
          value={formatNumber(Math.round(statistics.block_minutes / 60))}
          unit="h"
        />
      )}
      {distance && <Stat label={t('visit.distance')} value={distance.value} unit={distance.unit} />}
      {statistics && <Stat label={t('visit.passengers')} value={formatNumber(statistics.passengers)} />}
      <Stat label={t('visit.pilots')} value={formatNumber(counts.pilots)} />
      <Stat label={t('visit.aircraft')} value={formatNumber(counts.aircraft)} />
      <Stat label={t('visit.airports')} value={formatNumber(counts.airports)} />
      <Stat label={t('visit.routes')} value={formatNumber(counts.routes)} />
    </StatStrip>
  );
}
