import { createFileRoute, redirect } from '@tanstack/react-router';
import { setupQuery } from '@/api/session.ts';
import { PhpvmsPage } from '@/features/onboarding/components/phpvms-page.tsx';

/** Only before there is an airline: what happened elsewhere comes before everything that happens here. */
export const Route = createFileRoute('/welcome_/phpvms')({
  beforeLoad: async ({ context: { queryClient } }) => {
    const { needed } = await queryClient.fetchQuery(setupQuery);
    if (!needed) throw redirect({ to: '/' });
  },
  component: PhpvmsPage,
});
