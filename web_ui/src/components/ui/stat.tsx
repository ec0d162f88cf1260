import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';
import { Skeleton } from './skeleton.tsx';

/** Figures side by side like a row of instruments: one frame, hairlines between. */
export function StatStrip({
  children,
  label,
  narrow,
}: {
  children: ReactNode;
  label: string;
  /** Short figures, so that more of them stand side by side. */
  narrow?: boolean;
}) {
  return (
    <section
      aria-label={label}
      className={cx(
        'grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-surface shadow-card max-sm:[&>:last-child:nth-child(odd)]:col-span-2',
        // A row that is not full shares out its width: no empty box at the end.
        'sm:flex sm:flex-wrap sm:[&>*]:grow',
        narrow ? 'sm:[&>*]:basis-[6.75rem]' : 'sm:[&>*]:basis-[9.5rem]',
      )}
    >
      {children}
    </section>
  );
}

interface StatProps {
  label: string;
  value: ReactNode;
  unit?: ReactNode;
  /** What it compares with, or what it leads to. */
  hint?: ReactNode;
  tone?: 'ok' | 'caution' | 'danger' | 'active';
  loading?: boolean;
}

const toneText = { ok: 'text-ok', caution: 'text-caution', danger: 'text-danger', active: 'text-active' };

export function Stat({ label, value, unit, hint, tone, loading }: StatProps) {
  return (
    <div className="flex min-w-0 flex-col bg-surface px-4 py-3 ring-1 ring-line">
      <span className="overline-label truncate">{label}</span>
      {loading ? (
        <Skeleton className="mt-1 h-5.5 w-20" />
      ) : (
        <span
          className={cx('num mt-0.5 truncate text-xl font-semibold tracking-tight', tone && toneText[tone])}
        >
          {value}
          {unit && <span className="ml-1 text-sm font-normal text-ink-3">{unit}</span>}
        </span>
      )}
      {hint && <span className="num mt-0.5 truncate text-xs text-ink-3">{hint}</span>}
    </div>
  );
}
