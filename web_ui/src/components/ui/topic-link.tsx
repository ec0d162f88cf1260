import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';

/** What links in running text look like: a line beneath, since colour alone does not tell everybody. */
export const linkClass =
  'rounded-control text-accent-text underline decoration-current/35 underline-offset-3 hover:decoration-current';

/** A link to the page of a thing named by its topic (`aircraft:0198…`); plain text where its kind has none. */
export function TopicLink({
  topic,
  className,
  children,
}: {
  topic: string | null | undefined;
  className?: string;
  children: ReactNode;
}) {
  const path = topic ? pathOfTopic(topic) : null;
  if (!path) return <span className={className}>{children}</span>;
  return (
    <Link to={path as never} className={cx(linkClass, className)}>
      {children}
    </Link>
  );
}
