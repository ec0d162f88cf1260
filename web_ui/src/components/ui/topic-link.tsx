import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';

/** What links in running text look like. */
export const linkClass = 'rounded-control text-accent-text hover:underline';

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
