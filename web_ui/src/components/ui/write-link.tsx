import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { t } from '@/i18n/t.ts';
import { usePast } from '@/lib/moment.ts';
import { sayStopped } from './button.tsx';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';

interface WriteAnchorProps extends ComponentProps<'a'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

function WriteAnchor({ variant, size, className, children, ...rest }: WriteAnchorProps) {
  const stopped = usePast();
  return (
    <a
      href={rest.href}
      {...rest}
      className={buttonClass(variant, size, className)}
      {...(stopped && { 'aria-disabled': true, title: t('shell.pastStopped'), onClick: sayStopped })}
    >
      {children}
    </a>
  );
}

/**
 * A link that looks like a button and leads to a page on which something is planned, made or changed: like a `writes`
 * button it leads nowhere while the past is looked at, and says why.
 */
export const WriteLink = createLink(WriteAnchor);
