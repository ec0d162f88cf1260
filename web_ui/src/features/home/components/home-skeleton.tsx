import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';

/** The page's own shape while its one call is on the way. */
export function HomeSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-4 p-4 lg:flex-row">
        <Skeleton className="h-88 lg:order-2 lg:h-[70vh] lg:flex-1" />
        <div className="flex flex-col gap-3 lg:w-[21rem]">
          <Skeleton className="h-36" />
          <Skeleton className="h-28" />
          <Skeleton className="h-48" />
        </div>
      </div>
    </Loading>
  );
}
