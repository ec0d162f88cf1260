import { cx } from '@/lib/cx.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-accent-ink hover:bg-accent-hover font-medium',
  secondary: 'bg-raised text-ink border border-line hover:bg-hover hover:border-line-strong shadow-card',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'bg-danger-fill text-danger-ink hover:opacity-90 font-medium',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 px-2 text-sm gap-1.5 rounded-[5px] pointer-coarse:h-9',
  md: 'control px-3 gap-2',
  lg: 'h-10 px-4 gap-2 text-lg rounded-[8px] pointer-coarse:h-12',
};

/** The look of a button, for links that are one: `<Link className={buttonClass('primary')} …>`. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  extra?: string,
): string {
  return cx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap transition-colors duration-100',
    'disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
    sizes[size],
    variants[variant],
    extra,
  );
}
