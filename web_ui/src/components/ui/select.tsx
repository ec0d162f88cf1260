import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '@/lib/cx.ts';
import { controlClass } from './input.tsx';

export interface Option<V extends string = string> {
  value: V;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'children'> {
  options: readonly Option[];
  /** The first, empty choice. */
  placeholder?: string;
}

/** The system's own list: right on phones, with a keyboard and with a screen reader. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className="relative block min-w-0">
      <select className={cx(controlClass, 'appearance-none pr-8', className)} {...rest}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-3"
        aria-hidden="true"
      />
    </span>
  );
}
