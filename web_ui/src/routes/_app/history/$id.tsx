import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { EventPage } from '@/features/history/components/event-page.tsx';
import { eventQuery } from '@/features/history/queries.ts';

export const Route = createFileRoute('/_app/history/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(eventQuery(params.id)),
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <EventPage id={Route.useParams().id} />;
}
