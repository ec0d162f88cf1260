import { useEffect, useState } from 'react';
import { DistanceField } from '@/components/ui/unit-fields.tsx';
import { t } from '@/i18n/t.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';

interface DistanceRangeProps {
  /** Nautical miles as they stand in the address; empty: no end. */
  min: string;
  max: string;
  onChange: (min: string, max: string) => void;
}

const number = (text: string) => (text === '' ? null : Number(text));
const text = (nmi: number | null) => (nmi === null || nmi < 0 ? '' : String(Math.round(nmi * 10) / 10));

/** How far it may be, in the reader's own unit. */
export default function DistanceRange({ min, max, onChange }: DistanceRangeProps) {
  const [range, setRange] = useState({ min: number(min), max: number(max) });
  useEffect(() => setRange({ min: number(min), max: number(max) }), [min, max]);
  const settled = useDelayedValue(range, 400);
  useEffect(() => {
    const [low, high] = [text(settled.min), text(settled.max)];
    if (low !== min || high !== max) onChange(low, high);
    // Only what was typed is written into the address, not what came from there.
  }, [settled]);
  return (
    <fieldset className="flex items-center gap-1.5">
      <legend className="sr-only">{t('dispatch.distance')}</legend>
      <DistanceField
        className="w-28"
        label={t('dispatch.distanceMin')}
        placeholder={t('dispatch.distanceFrom')}
        hideLabel
        name="min_distance_nmi"
        value={range.min}
        onChange={(value) => setRange((old) => ({ ...old, min: value }))}
      />
      <span aria-hidden="true" className="text-ink-3">
        –
      </span>
      <DistanceField
        className="w-28"
        label={t('dispatch.distanceMax')}
        placeholder={t('dispatch.distanceTo')}
        hideLabel
        name="max_distance_nmi"
        value={range.max}
        onChange={(value) => setRange((old) => ({ ...old, max: value }))}
      />
    </fieldset>
  );
}
