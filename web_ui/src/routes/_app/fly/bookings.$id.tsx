import { createFileRoute } from '@tanstack/react-router';
import { BookingPage } from '@/features/dispatch/components/booking-page.tsx';
import { bookingQuery } from '@/features/dispatch/queries.ts';

export const Route = createFileRoute('/_app/fly/bookings/$id')({
  loader: ({ context, params }) => context.queryClient.ensureQueryData(bookingQuery(params.id)),
  component: Component,
});

function Component() {
  return <BookingPage id={Route.useParams().id} />;
}
