import { createFileRoute } from '@tanstack/react-router';
import { DemoPeople } from '@/features/demo/components/demo-people.tsx';
import { SignInPage } from '@/features/identity/components/sign-in-page.tsx';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  component: Component,
});

function Component() {
  return <SignInPage next={Route.useSearch().next} people={<DemoPeople />} />;
}
