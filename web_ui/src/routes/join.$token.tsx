import { createFileRoute } from '@tanstack/react-router';
import { JoinPage } from '@/features/identity/components/join-page.tsx';

export const Route = createFileRoute('/join/$token')({ component: Component });

function Component() {
  return <JoinPage token={Route.useParams().token} />;
}
