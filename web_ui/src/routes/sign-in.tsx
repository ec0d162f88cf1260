import { createFileRoute } from '@tanstack/react-router';
import { DemoPeople } from '@/features/demo/components/demo-people.tsx';
import { demoQuery } from '@/features/demo/queries.ts';
import { SignInPage } from '@/features/identity/components/sign-in-page.tsx';
import { isHosted } from '@/lib/base.ts';

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' ? { next: search.next } : {},
  // Whom a demo offers stands on the page from the start.
  loader: ({ context: { queryClient } }) => (isHosted ? undefined : queryClient.prefetchQuery(demoQuery)),
  component: Component,
});

function Component() {
  return <SignInPage next={Route.useSearch().next} people={<DemoPeople />} />;
}
