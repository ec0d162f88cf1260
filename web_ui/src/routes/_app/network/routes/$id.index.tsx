import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { RoutePage } from '@/features/network/components/route-page.tsx';
import { routeQuery } from '@/features/network/queries.ts';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/network/routes/$id/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(routeQuery(params.id)),
  validateSearch: anySearch,
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <RoutePage id={Route.useParams().id} />;
}
