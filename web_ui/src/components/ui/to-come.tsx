import { Loading, Skeleton } from './skeleton.tsx';

/** The place of one part of a page that is on its way; `className` says how high it will be. */
export function ToCome({ className }: { className: string }) {
  return (
    <Loading>
      <Skeleton className={className} />
    </Loading>
  );
}
