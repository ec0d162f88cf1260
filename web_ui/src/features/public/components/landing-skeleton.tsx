import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';

/** The page's outline while it is asked for, in the sizes that it will have. */
export function LandingSkeleton() {
  return (
    <Loading>
      <div className="h-88 border-b border-line bg-map-space lg:h-[36rem]" />
      <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 pt-4 lg:px-8">
        <Skeleton className="h-18" />
        <Skeleton className="h-40" />
      </div>
    </Loading>
  );
}
