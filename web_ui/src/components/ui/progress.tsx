import { cx } from '@/lib/cx.ts';

/** Something short is under way. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={cx('size-4 animate-spin', className)}>
      <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.75" opacity="0.25" />
      <path
        d="M8 1.75A6.25 6.25 0 0 1 14.25 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  );
}

interface ProgressProps {
  label: string;
  /** Without a value the work is under way but its end is not known. */
  value?: number;
  max?: number;
  tone?: 'accent' | 'ok' | 'caution' | 'danger';
}

const fills = { accent: 'bg-accent', ok: 'bg-ok', caution: 'bg-caution', danger: 'bg-danger-fill' };

export function Progress({ label, value, max = 100, tone = 'accent' }: ProgressProps) {
  const ratio = value === undefined ? undefined : Math.min(1, Math.max(0, max > 0 ? value / max : 0));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="h-1.5 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={cx(
          'h-full rounded-full transition-[width] duration-200',
          fills[tone],
          ratio === undefined && 'w-2/5 animate-sweep',
        )}
        style={ratio === undefined ? undefined : { width: `${ratio * 100}%` }}
      />
    </div>
  );
}
