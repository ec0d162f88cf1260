import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';

const kinds = {
  info: { icon: Info, look: 'bg-advisory-soft text-advisory' },
  ok: { icon: CircleCheck, look: 'bg-ok-soft text-ok' },
  caution: { icon: TriangleAlert, look: 'bg-caution-soft text-caution' },
  danger: { icon: CircleAlert, look: 'bg-danger-soft text-danger' },
};

/** A sentence that stays on the page: why something cannot be done now, and what would cure it. */
export function Notice({
  kind = 'info',
  children,
  action,
}: {
  kind?: keyof typeof kinds;
  children: ReactNode;
  action?: ReactNode;
}) {
  const { icon: Icon, look } = kinds[kind];
  return (
    <div
      role={kind === 'danger' ? 'alert' : 'note'}
      className={cx('flex items-start gap-2.5 rounded-card px-3 py-2.5 text-md', look)}
    >
      <Icon className="mt-0.5 size-4.5 shrink-0" aria-hidden="true" />
      <div className="min-w-0 flex-1 text-ink">{children}</div>
      {action}
    </div>
  );
}
