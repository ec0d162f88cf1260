import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';

/** A page of one thing while its data is on the way: heading, figures, a card. */
export function PageSkeleton() {
  return (
    <Loading>
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-6 py-5 max-sm:px-4">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-20" />
        <Skeleton className="h-72" />
      </div>
    </Loading>
  );
}
