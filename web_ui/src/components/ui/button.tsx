import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { Spinner } from './progress.tsx';
import { toast } from './toast.ts';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'aria-busy'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Its command is on the way: shows it, and takes no second press. */
  pending?: boolean;
  /**
   * It changes something, so it does nothing while the past is looked at and says why. What is sent, the main button
   * and the red one are taken to; name it where that is wrong.
   */
  writes?: boolean;
}

export function Button({
  variant = 'secondary',
  size = 'md',
  icon,
  pending = false,
  className,
  children,
  disabled,
  type = 'button',
  writes = type === 'submit' || variant === 'primary' || variant === 'danger',
  onClick,
  ...rest
}: ButtonProps) {
  const stopped = usePast() && writes;
  // One that waits keeps the focus, which a disabled one would lose: it only takes no press.
  const press = pending ? takeNone : stopped ? sayStopped : onClick;
  return (
    <button
      type={type}
      className={buttonClass(variant, size, className)}
      disabled={disabled}
      aria-busy={pending || undefined}
      {...rest}
      aria-disabled={pending || stopped || undefined}
      title={stopped ? t('shell.pastStopped') : rest.title}
      onClick={press}
    >
      {pending ? <Spinner /> : icon}
      {children}
    </button>
  );
}

function takeNone(event: MouseEvent): void {
  event.preventDefault();
}

/** In place of what a control would change in the past. */
export function sayStopped(event: MouseEvent): void {
  event.preventDefault();
  toast.error(t('shell.pastStopped'));
}
