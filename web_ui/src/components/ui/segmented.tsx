import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';

/** A few exclusive choices side by side (map or list, month or year). */
export function Segmented<V extends string>({
  value,
  options,
  onChange,
  label,
}: {
  value: V;
  options: readonly { value: V; label: ReactNode; name?: string }[];
  onChange: (value: V) => void;
  label: string;
}) {
  return (
    <fieldset className="inline-flex rounded-control border border-line bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          aria-label={option.name}
          onClick={() => onChange(option.value)}
          className={cx(
            'flex h-6.5 items-center gap-1.5 rounded-[5px] px-2.5 text-sm pointer-coarse:h-10 [&_svg]:size-4',
            option.value === value
              ? 'bg-raised font-medium text-ink shadow-card'
              : 'text-ink-2 hover:text-ink',
          )}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
