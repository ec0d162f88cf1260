import { createFileRoute, redirect } from '@tanstack/react-router';
import { PortalPage } from '@/features/portal/components/portal-page.tsx';
import { isPortal } from '@/lib/base.ts';

export const Route = createFileRoute('/portal')({
  // Within an airline there is nothing like it.
  beforeLoad: () => {
    if (!isPortal) throw redirect({ to: '/' });
  },
  component: PortalPage,
});
