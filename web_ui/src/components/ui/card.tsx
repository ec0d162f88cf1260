import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';

interface CardProps {
  title?: ReactNode;
  /** A short line under the title. */
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** Tables and lists reach the edges. */
  flush?: boolean;
  className?: string;
}

export function Card({ title, hint, actions, children, flush, className }: CardProps) {
  return (
    <section
      className={cx(
        'flex min-w-0 flex-col rounded-card border border-line bg-surface shadow-card',
        className,
      )}
    >
      {(title || actions) && (
        <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          <div className="min-w-0 flex-auto">
            <h2 className="text-md font-semibold">{title}</h2>
            {hint && <p className="text-xs text-ink-3">{hint}</p>}
          </div>
          {actions && <div className="flex min-w-0 flex-wrap items-center gap-1.5">{actions}</div>}
        </header>
      )}
      <div className={cx('min-w-0 flex-1', !flush && 'p-4')}>{children}</div>
    </section>
  );
}

/** Facts of one thing in two columns; the values keep their own components. */
export function Facts({ items }: { items: readonly { label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-6 gap-y-2 text-md">
      {items.map((item, index) => (
        <div key={index} className="contents">
          <dt className="text-ink-3">{item.label}</dt>
          <dd className="num min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
