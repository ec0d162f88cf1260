import { createFileRoute } from '@tanstack/react-router';
import { PageSkeleton } from '@/components/layout/page-skeleton.tsx';
import { AirportPage } from '@/features/network/components/airport-page.tsx';

export const Route = createFileRoute('/_app/network/airports/$icao')({
  pendingComponent: PageSkeleton,
  component: Component,
});

function Component() {
  return <AirportPage icao={Route.useParams().icao.toUpperCase()} />;
}
