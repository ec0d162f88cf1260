import { createFileRoute } from '@tanstack/react-router';
import { LaunchPage } from '@/features/identity/components/launch-page.tsx';

export const Route = createFileRoute('/launch')({
  validateSearch: (search: Record<string, unknown>) => ({ token: String(search.token ?? '') }),
  component: Component,
});

function Component() {
  return <LaunchPage token={Route.useSearch().token} />;
}
