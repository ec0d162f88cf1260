import { lazy, Suspense } from 'react';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Distance, Duration, Mass, Measure, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import type { Pirep } from '../types.ts';

const LegMap = lazy(() => import('@/components/map/leg-map.tsx'));

/** The leg with its times, and where it went. */
export function FlightLeg({ pirep, map }: { pirep: Pirep; map: boolean }) {
  return (
    <div
      className={
        map
          ? 'grid overflow-hidden rounded-card border border-line bg-surface shadow-card lg:grid-cols-[1fr_24rem]'
          : undefined
      }
    >
      <div className={map ? 'flex min-w-0 flex-col justify-center px-5 py-4' : undefined}>
        <RouteStrip
          size="lg"
          from={{
            icao: pirep.departure.icao,
            name: pirep.departure.city || pirep.departure.name,
            detail: <Time at={pirep.block_off_at} show="clock" />,
          }}
          to={{
            icao: pirep.arrival.icao,
            name: pirep.arrival.city || pirep.arrival.name,
            detail: <Time at={pirep.block_on_at} show="clock" />,
          }}
          above={<Distance nmi={pirep.distance_nmi} />}
        />
        {pirep.diverted && (
          <p className="mt-1 text-sm text-caution">
            {t('flights.diversion', { arrival: pirep.arrival.icao, planned: pirep.planned_arrival.icao })}
          </p>
        )}
        {map && <p className="mt-2 text-xs text-ink-3">{t('flights.trackNote')}</p>}
      </div>
      {map && (
        <div className="h-56 border-line max-lg:border-t lg:border-l print:hidden">
          <Suspense fallback={null}>
            <LegMap
              departure={pirep.departure}
              arrival={pirep.arrival}
              planned={pirep.planned_arrival}
              className="size-full"
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** The figures of a flight; `short` leaves out the load, where it stands below. */
export function FlightStats({ pirep, short }: { pirep: Pirep; short?: boolean }) {
  const { planned } = pirep;
  const hard = pirep.landing_rate_fpm !== null && pirep.landing_rate_fpm < -600;
  return (
    <StatStrip label={t('flights.facts')}>
      <Stat
        label={t('flights.blockTime')}
        value={<Duration minutes={pirep.block_minutes} />}
        hint={
          planned?.block_minutes != null &&
          t('flights.planned', { value: formatDuration(planned.block_minutes) })
        }
      />
      <Stat label={t('flights.flightTime')} value={<Duration minutes={pirep.flight_minutes} />} />
      <Stat label={t('flights.distance')} value={<Distance nmi={pirep.distance_nmi} />} />
      <Stat label={t('flights.fuelUsed')} value={<Mass kg={pirep.fuel_used_kg} />} />
      <Stat
        label={t('flights.landing')}
        value={<Measure value={pirep.landing_rate_fpm} unit="ft/min" />}
        tone={hard ? 'danger' : undefined}
      />
      {!short && <Stat label={t('flights.passengers')} value={<Count value={pirep.passengers} />} />}
    </StatStrip>
  );
}
