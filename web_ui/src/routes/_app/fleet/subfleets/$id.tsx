import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { SubfleetPage } from '@/features/fleet/components/subfleet-page.tsx';
import { subfleetQuery } from '@/features/fleet/queries.ts';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/fleet/subfleets/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(subfleetQuery(params.id)),
  validateSearch: anySearch,
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <SubfleetPage id={Route.useParams().id} />;
}
