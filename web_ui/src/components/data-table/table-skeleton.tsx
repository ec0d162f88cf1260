import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { cx } from '@/lib/cx.ts';

/** A table to come, in its own shape. */
export function TableSkeleton({ columns }: { columns: number }) {
  return (
    <Loading>
      <div className="overflow-hidden rounded-card border border-line bg-surface">
        {Array.from({ length: 8 }, (_, row) => (
          <div key={row} className="flex h-9 items-center gap-6 border-b border-line px-3 last:border-b-0">
            {Array.from({ length: columns }, (_, column) => (
              <Skeleton key={column} className={cx('h-3.5 flex-1', column === 0 && 'max-w-24')} />
            ))}
          </div>
        ))}
      </div>
    </Loading>
  );
}
