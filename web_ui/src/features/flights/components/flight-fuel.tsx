import { Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { showMass } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { fuelBar } from '../model-page.ts';
import type { Pirep } from '../types.ts';

const usedColor = 'var(--chart-6)';
const leftColor = 'var(--chart-2)';

/** What was loaded, used and left, with what was planned as a mark. */
export function FlightFuel({ pirep }: { pirep: Pirep }) {
  const { mass } = usePreferences();
  const bar = fuelBar(pirep);
  if (!bar) return <p className="text-ink-3">{t('flight.fuelNone')}</p>;
  const write = (kg: number | null | undefined) => {
    const { value, unit } = showMass(kg ?? 0, mass);
    return `${value} ${unit}`;
  };
  return (
    <div>
      <div
        role="img"
        aria-label={t('flight.fuelBar', {
          used: write(pirep.fuel_used_kg),
          block: write(pirep.block_fuel_kg),
          left: write(pirep.fuel_remaining_kg),
        })}
        className="relative mt-1 flex h-4 gap-px overflow-hidden rounded-control bg-sunken"
      >
        <span style={{ width: `${bar.used * 100}%`, background: usedColor }} />
        <span style={{ width: `${bar.left * 100}%`, background: leftColor }} />
        {bar.planned !== null && (
          <span
            className="absolute inset-y-0 w-0.5 -translate-x-full bg-ink"
            style={{ left: `${bar.planned * 100}%` }}
          />
        )}
      </div>
      <dl className="mt-2.5 grid grid-cols-2 gap-x-4 gap-y-1.5 text-md">
        <Item color={usedColor} label={t('flight.used')} kg={pirep.fuel_used_kg} />
        <Item color={leftColor} label={t('flight.left')} kg={pirep.fuel_remaining_kg} />
        <Item label={t('flight.loaded')} kg={pirep.block_fuel_kg} />
        {pirep.planned?.block_fuel_kg != null && (
          <Item color="var(--ink)" label={t('flight.plannedBlock')} kg={pirep.planned.block_fuel_kg} />
        )}
      </dl>
      {pirep.usual.fuel_used_kg !== null && (
        <p className="num mt-2 text-sm text-ink-2">
          {t('flight.usualFuel', { fuel: write(pirep.usual.fuel_used_kg) })}
        </p>
      )}
    </div>
  );
}

function Item({ color, label, kg }: { color?: string; label: string; kg: number | null }) {
  return (
    <div>
      <dt className="flex items-center gap-1.5 text-xs text-ink-3">
        {color && <span className="size-2 rounded-full" style={{ background: color }} aria-hidden="true" />}
        {label}
      </dt>
      <dd>
        <Mass kg={kg} />
      </dd>
    </div>
  );
}
