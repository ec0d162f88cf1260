import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { AircraftPage } from '@/features/fleet/components/aircraft-page.tsx';
import { aircraftQuery } from '@/features/fleet/queries.ts';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/fleet/aircraft/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(aircraftQuery(params.id)),
  validateSearch: anySearch,
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <AircraftPage id={Route.useParams().id} />;
}
