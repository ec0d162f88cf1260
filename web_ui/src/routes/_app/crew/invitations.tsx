import { createFileRoute } from '@tanstack/react-router';
import { InvitationsPage } from '@/features/crew/components/invitations-page.tsx';
import { anySearch } from '@/lib/search.ts';

export const Route = createFileRoute('/_app/crew/invitations')({
  staticData: { past: 'now' },
  component: InvitationsPage,
  validateSearch: anySearch,
});
