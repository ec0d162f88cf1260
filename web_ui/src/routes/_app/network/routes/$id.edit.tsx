import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { RouteFormPage } from '@/features/network/components/route-form-page.tsx';
import { routeQuery } from '@/features/network/queries.ts';

export const Route = createFileRoute('/_app/network/routes/$id/edit')({
  staticData: { past: 'none' },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(routeQuery(params.id)),
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  const { data } = useSuspenseQuery(routeQuery(Route.useParams().id));
  return <RouteFormPage key={data.id} route={data} />;
}
