import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { PilotPage } from '@/features/crew/components/pilot-page.tsx';
import { pilotQuery } from '@/features/crew/queries.ts';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/crew/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(pilotQuery(params.id)),
  validateSearch: anySearch,
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <PilotPage id={Route.useParams().id} />;
}
