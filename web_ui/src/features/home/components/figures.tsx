import { Link } from '@tanstack/react-router';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Duration, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import type { Home } from '../queries.ts';

export function Figures({ stats, inTheAir }: { stats: NonNullable<Home['stats']>; inTheAir: number }) {
  const net = stats.net_30d_minor;
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
      {stats.cash_minor !== null && (
        <Stat
          label={t('home.cash')}
          value={
            <Link to={'/finance' as never} className="hover:underline">
              <Money minor={stats.cash_minor} currency={stats.currency} compact />
            </Link>
          }
          tone={stats.cash_minor < 0 ? 'danger' : undefined}
          hint={
            net === null
              ? undefined
              : t('home.net30', { amount: formatMoney(net, stats.currency, { compact: true, signed: true }) })
          }
        />
      )}
    </StatStrip>
  );
}
