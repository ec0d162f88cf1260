import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { EntryPage } from '@/features/finance/components/entry-page.tsx';
import { entryQuery } from '@/features/finance/queries.ts';

export const Route = createFileRoute('/_app/finance/entries/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(entryQuery(params.id)),
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <EntryPage id={Route.useParams().id} />;
}
