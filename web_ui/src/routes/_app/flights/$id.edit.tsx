import { createFileRoute } from '@tanstack/react-router';
import { EditReportPage } from '@/features/flights/components/report-page.tsx';
import { pirepQuery } from '@/features/flights/queries.ts';

export const Route = createFileRoute('/_app/flights/$id/edit')({
  staticData: { past: 'none' },
  loader: ({ context, params }) => context.queryClient.ensureQueryData(pirepQuery(params.id)),
  component: Component,
});

function Component() {
  return <EditReportPage id={Route.useParams().id} />;
}
