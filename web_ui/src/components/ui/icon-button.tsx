import type { ComponentProps } from 'react';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { sayStopped } from './button.tsx';
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
  /** It changes something, so it does nothing while the past is looked at and says why. */
  writes?: boolean;
}

export function IconButton({
  label,
  keys,
  size = 'md',
  tooltip = true,
  writes = false,
  className,
  children,
  ...rest
}: IconButtonProps) {
  const stopped = usePast() && writes;
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
      aria-disabled={stopped || undefined}
      title={stopped ? t('shell.pastStopped') : rest.title}
      onClick={stopped ? sayStopped : rest.onClick}
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
