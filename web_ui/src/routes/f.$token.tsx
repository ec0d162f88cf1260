import { createFileRoute } from '@tanstack/react-router';
import { SharedFlightPage } from '@/features/flights/components/shared-flight-page.tsx';

export const Route = createFileRoute('/f/$token')({ component: Component });

function Component() {
  return <SharedFlightPage token={Route.useParams().token} />;
}
