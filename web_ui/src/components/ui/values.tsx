import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';
import {
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  showAltitude,
  showDistance,
  showMass,
} from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { formatClock, formatDay, formatInstant, formatRelative } from '@/lib/time.ts';

/** Shown where there is no value, so that a gap is seen to be meant. */
export function None() {
  return <span className="text-ink-3">–</span>;
}

function WithUnit({ value, unit }: { value: string; unit: string }) {
  return (
    <span className="num whitespace-nowrap">
      {value} <span className="text-ink-3">{unit}</span>
    </span>
  );
}

interface MoneyProps {
  /** Integer minor units, as every `*_minor` of the API. */
  minor: number | null | undefined;
  currency: string | null | undefined;
  /** Green for income, red for cost, with a sign: ledgers and results. */
  signed?: boolean;
  compact?: boolean;
  whole?: boolean;
}

/** A sum in its currency. A short form has the exact sum on hover. */
export function Money({ minor, currency, signed, compact, whole }: MoneyProps) {
  if (minor == null || !currency) return <None />;
  const tone = signed && minor !== 0 ? (minor > 0 ? 'text-ok' : 'text-danger') : undefined;
  return (
    <span
      className={cx('num whitespace-nowrap', tone)}
      title={compact || whole ? formatMoney(minor, currency) : undefined}
    >
      {formatMoney(minor, currency, { signed, compact, whole })}
    </span>
  );
}

export function Distance({ nmi }: { nmi: number | null | undefined }) {
  const { distance } = usePreferences();
  return nmi == null ? <None /> : <WithUnit {...showDistance(nmi, distance)} />;
}

export function Mass({ kg }: { kg: number | null | undefined }) {
  const { mass } = usePreferences();
  return kg == null ? <None /> : <WithUnit {...showMass(kg, mass)} />;
}

export function Altitude({ ft }: { ft: number | null | undefined }) {
  const { altitude } = usePreferences();
  return ft == null ? <None /> : <WithUnit {...showAltitude(ft, altitude)} />;
}

/** Knots, feet per minute: units that nobody chooses otherwise. */
export function Measure({
  value,
  unit,
  digits = 0,
}: {
  value: number | null | undefined;
  unit: string;
  digits?: number;
}) {
  return value == null ? <None /> : <WithUnit value={formatNumber(value, digits)} unit={unit} />;
}

export function Count({ value }: { value: number | null | undefined }) {
  return value == null ? <None /> : <span className="num">{formatNumber(value)}</span>;
}

export function Percent({ ratio, digits = 0 }: { ratio: number | null | undefined; digits?: number }) {
  return ratio == null ? <None /> : <span className="num">{formatPercent(ratio, digits)}</span>;
}

/** Minutes as h:mm. */
export function Duration({ minutes }: { minutes: number | null | undefined }) {
  return minutes == null ? (
    <None />
  ) : (
    <span className="num whitespace-nowrap">{formatDuration(minutes)}</span>
  );
}

/** Airport, registration, flight number: read letter by letter. */
export function Code({ children, className }: { children: ReactNode; className?: string }) {
  return <span className={cx('code whitespace-nowrap', className)}>{children}</span>;
}

interface TimeProps {
  at: string | null | undefined;
  /** `instant` is day and clock; `ago` is relative. */
  show?: 'instant' | 'clock' | 'day' | 'ago';
}

/** A UTC instant in the zone that the reader chose, with the other zone on hover. */
export function Time({ at, show = 'instant' }: TimeProps) {
  const { time: zone } = usePreferences();
  if (!at) return <None />;
  const other = zone === 'utc' ? 'local' : 'utc';
  const text =
    show === 'ago'
      ? formatRelative(at)
      : show === 'clock'
        ? formatClock(at, zone)
        : show === 'day'
          ? formatDay(at, zone)
          : formatInstant(at, zone);
  const full =
    show === 'ago' ? `${formatInstant(at, 'utc')} · ${formatInstant(at, 'local')}` : formatInstant(at, other);
  return (
    <time dateTime={at} title={full} className="num whitespace-nowrap">
      {text}
    </time>
  );
}
