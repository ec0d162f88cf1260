import { Plane } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx.ts';

interface End {
  icao: string;
  name?: string;
  /** A time or a gate under the code. */
  detail?: ReactNode;
}

/** A flight drawn as its leg: from, to, and how far along it is (0 to 1, only while flying). */
export function RouteStrip({
  from,
  to,
  above,
  progress,
  size = 'sm',
}: {
  from: End;
  to: End;
  /** Over the line: distance, time. */
  above?: ReactNode;
  progress?: number;
  size?: 'sm' | 'lg';
}) {
  const flying = progress !== undefined;
  const at = flying ? Math.min(1, Math.max(0, progress)) : 0.5;
  return (
    <div className={cx('flex min-w-0 items-center', size === 'lg' ? 'gap-4' : 'gap-2')}>
      <Place end={from} size={size} />
      <div
        className={cx(
          'relative flex min-w-10 flex-1 flex-col items-center',
          size === 'lg' && above ? 'pb-5' : undefined,
        )}
      >
        {above && size === 'lg' && (
          <span className="num mb-1 whitespace-nowrap text-xs text-ink-3">{above}</span>
        )}
        <div className="relative h-4 w-full" aria-hidden="true">
          <span className="absolute inset-x-0 top-1/2 border-t border-dashed border-line-strong" />
          {flying && (
            <span
              className="absolute top-1/2 left-0 -mt-px border-t-2 border-active"
              style={{ width: `${at * 100}%` }}
            />
          )}
          <span
            className="absolute top-1/2 -translate-x-1/2 -translate-y-1/2 bg-surface px-1"
            style={{ left: `${8 + at * 84}%` }}
          >
            <Plane
              className={cx(
                'rotate-45',
                size === 'lg' ? 'size-4' : 'size-3',
                flying ? 'text-active' : 'text-ink-3',
              )}
            />
          </span>
        </div>
      </div>
      <Place end={to} size={size} right />
    </div>
  );
}

function Place({ end, size, right }: { end: End; size: 'sm' | 'lg'; right?: boolean }) {
  return (
    <div className={cx('min-w-0', right && 'text-right')}>
      <div className={cx('code font-bold', size === 'lg' ? 'text-2xl' : 'text-md')}>{end.icao}</div>
      {end.name && <div className="max-w-40 truncate text-xs text-ink-3">{end.name}</div>}
      {end.detail && <div className="num text-sm text-ink-2">{end.detail}</div>}
    </div>
  );
}
