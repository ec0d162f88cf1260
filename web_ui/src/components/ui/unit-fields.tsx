import type { ComponentProps } from 'react';
import type { Limit } from '@/api/limits.ts';
import { kmPerNmi, lbPerKg, metresPerFoot, milesPerNmi } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { scaled, unscaled } from '@/lib/scale.ts';
import { NumberField } from './fields.tsx';

type UnitFieldProps = Omit<ComponentProps<typeof NumberField>, 'suffix'>;

/** The limits in the reader's unit. */
function scaledLimit(limit: Limit | undefined, factor: number): Limit | undefined {
  if (!limit || factor === 1) return limit;
  const { min, max } = limit;
  const whole = false;
  return {
    ...limit,
    whole,
    ...(min !== undefined && { min: Math.ceil(min * factor) }),
    ...(max !== undefined && { max: Math.floor(max * factor) }),
  };
}

function ScaledField({
  value,
  onChange,
  factor,
  unit,
  ...rest
}: UnitFieldProps & { factor: number; unit: string }) {
  return (
    <NumberField
      {...rest}
      suffix={unit}
      value={value === null ? null : scaled(value, factor)}
      onChange={(typed) => {
        const meant = typed === null ? null : unscaled(typed, factor);
        // A whole number of another unit is seldom one of the API's.
        onChange(meant !== null && factor !== 1 && rest.check?.limit?.whole ? Math.round(meant) : meant);
      }}
      check={rest.check && { ...rest.check, limit: scaledLimit(rest.check.limit, factor) }}
    />
  );
}

/** A mass in kg, typed and shown in the unit that the reader chose. */
export function MassField(props: UnitFieldProps) {
  const { mass } = usePreferences();
  return <ScaledField {...props} factor={mass === 'lb' ? lbPerKg : 1} unit={mass} />;
}

/** A distance in nautical miles, typed and shown in the unit that the reader chose. */
export function DistanceField(props: UnitFieldProps) {
  const { distance } = usePreferences();
  const factor = distance === 'km' ? kmPerNmi : distance === 'mi' ? milesPerNmi : 1;
  return <ScaledField {...props} factor={factor} unit={distance} />;
}

/** An altitude in feet, typed and shown in the unit that the reader chose; the API takes whole feet. */
export function AltitudeField({ onChange, ...props }: UnitFieldProps) {
  const { altitude } = usePreferences();
  return (
    <ScaledField
      {...props}
      onChange={(feet) => onChange(feet === null ? null : Math.round(feet))}
      factor={altitude === 'm' ? metresPerFoot : 1}
      unit={altitude}
    />
  );
}
