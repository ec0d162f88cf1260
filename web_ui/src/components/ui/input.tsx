import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';

export const controlClass =
  'control w-full min-w-0 border border-line-strong/60 bg-raised px-2.5 text-ink transition-colors duration-100 ' +
  'hover:border-line-strong focus-visible:border-focus focus-visible:outline-offset-0 ' +
  'disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-danger';

interface InputProps extends ComponentProps<'input'> {
  /** Codes are written in the cockpit face and in capitals. */
  mono?: boolean;
  /** The unit or sign at the end ("kg", "h:mm"). */
  suffix?: ReactNode;
  leading?: ReactNode;
}

export function Input({ mono, suffix, leading, className, ...rest }: InputProps) {
  const input = (
    <input
      autoComplete="off"
      spellCheck={mono ? false : undefined}
      className={cx(
        controlClass,
        mono && 'code uppercase placeholder:normal-case',
        suffix ? 'pr-12' : undefined,
        leading ? 'pl-8' : undefined,
        className,
      )}
      {...rest}
    />
  );
  if (!suffix && !leading) return input;
  return (
    <span className="relative block">
      {leading && (
        <span
          className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3 [&_svg]:size-4"
          aria-hidden="true"
        >
          {leading}
        </span>
      )}
      {input}
      {suffix && (
        <span className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-sm text-ink-3">
          {suffix}
        </span>
      )}
    </span>
  );
}

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cx(controlClass, 'h-auto! min-h-20 py-1.5', className)} {...rest} />;
}
