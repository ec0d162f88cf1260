import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Home } from '../queries.ts';

export function Figures({ stats, inTheAir }: { stats: NonNullable<Home['stats']>; inTheAir: number }) {
  return (
    <StatStrip label={t('home.figures')} narrow>
      <Stat
        label={t('home.inTheAir')}
        value={<Count value={inTheAir} />}
        tone={inTheAir > 0 ? 'active' : undefined}
      />
      <Stat label={t('home.flights30')} value={<Count value={stats.flights_30d} />} />
      <Stat label={t('home.hours30')} value={<Duration minutes={stats.block_minutes_30d} />} />
      <Stat label={t('home.aircraft')} value={<Count value={stats.aircraft} />} />
      <Stat label={t('home.routes')} value={<Count value={stats.routes_active} />} />
      <Stat label={t('home.pilots')} value={<Count value={stats.pilots} />} />
    </StatStrip>
  );
}
