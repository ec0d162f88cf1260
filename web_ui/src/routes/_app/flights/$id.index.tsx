import { createFileRoute } from '@tanstack/react-router';
import { FlightPage } from '@/features/flights/components/flight-page.tsx';
import { pirepQuery } from '@/features/flights/queries.ts';

export const Route = createFileRoute('/_app/flights/$id/')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(pirepQuery(params.id)),
  component: Component,
});

function Component() {
  return <FlightPage id={Route.useParams().id} />;
}
