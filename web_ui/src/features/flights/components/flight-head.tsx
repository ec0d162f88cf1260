import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Distance, Duration, Mass, Measure } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration, formatNumber, showDistance, showMass } from '@/lib/format.ts';
import { landingWord } from '../model-page.ts';
import type { Pirep } from '../types.ts';

/** The figures of a flight; `short` leaves out the load, where it stands below. */
export function FlightStats({ pirep, short }: { pirep: Pirep; short?: boolean }) {
  const { planned, usual } = pirep;
  const odd = new Set(pirep.findings.flatMap((finding) => (finding.ok ? [] : [finding.field])));
  const hard = pirep.landing_rate_fpm !== null && landingWord(pirep.landing_rate_fpm) === 'hard';
  const joined = ({ value, unit }: { value: string; unit: string }) => `${value} ${unit}`;
  return (
    <StatStrip label={t('flights.facts')} narrow={short}>
      <Stat
        label={t('flights.blockTime')}
        value={<Duration minutes={pirep.block_minutes} />}
        tone={odd.has('block_on_at') ? 'danger' : undefined}
        hint={
          planned?.block_minutes != null
            ? t('flight.plannedValue', { value: formatDuration(planned.block_minutes) })
            : usual.block_minutes !== null &&
              t('flight.usualBlock', { value: formatDuration(Math.round(usual.block_minutes)) })
        }
      />
      <Stat label={t('flights.flightTime')} value={<Duration minutes={pirep.flight_minutes} />} />
      <Stat
        label={t('flights.distance')}
        value={<Distance nmi={pirep.distance_nmi} />}
        tone={odd.has('distance_nmi') ? 'danger' : undefined}
        hint={
          planned?.distance_nmi != null &&
          t('flight.plannedValue', { value: joined(showDistance(planned.distance_nmi)) })
        }
      />
      <Stat
        label={t('flights.fuelUsed')}
        value={<Mass kg={pirep.fuel_used_kg} />}
        tone={odd.has('fuel_used_kg') ? 'danger' : undefined}
        hint={
          usual.fuel_used_kg !== null &&
          t('flight.usualBlock', { value: joined(showMass(usual.fuel_used_kg)) })
        }
      />
      <Stat
        label={t('flights.landing')}
        value={<Measure value={pirep.landing_rate_fpm} unit="ft/min" />}
        tone={hard || odd.has('landing_rate_fpm') ? 'danger' : undefined}
        hint={
          usual.landing_rate_fpm !== null &&
          t('flight.usualBlock', { value: `${formatNumber(usual.landing_rate_fpm)} ft/min` })
        }
      />
      {!short && (
        <Stat
          label={t('flights.passengers')}
          value={<Count value={pirep.passengers} />}
          hint={
            pirep.load_factor_percent !== null &&
            t('flight.ofSeats', { percent: `${formatNumber(pirep.load_factor_percent)} %` })
          }
        />
      )}
    </StatStrip>
  );
}
