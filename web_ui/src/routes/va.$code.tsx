import { createFileRoute } from '@tanstack/react-router';
import { LandingPage } from '@/features/public/components/landing-page.tsx';

export const Route = createFileRoute('/va/$code')({ component: Component });

function Component() {
  const { code } = Route.useParams();
  return <LandingPage key={code} code={code} />;
}
