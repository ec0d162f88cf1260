import type { ComponentProps } from 'react';
import { buttonClass } from './button-class.ts';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does, in words: read aloud, and shown when pointed at. */
  label: string;
  /** The key that does the same. */
  keys?: string;
  size?: 'sm' | 'md';
  /** Off inside menus' triggers, which have their own popup. */
  tooltip?: boolean;
}

export function IconButton({
  label,
  keys,
  size = 'md',
  tooltip = true,
  className,
  children,
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      type="button"
      aria-label={label}
      className={buttonClass(
        'quiet',
        size,
        `${size === 'sm' ? 'w-7' : 'w-8 pointer-coarse:w-11'} px-0! ${className ?? ''}`,
      )}
      {...rest}
    >
      {children}
    </button>
  );
  return tooltip ? (
    <Tooltip label={label} keys={keys}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
