import { createFileRoute } from '@tanstack/react-router';
import { AccountPage } from '@/features/identity/components/account-page.tsx';

export const Route = createFileRoute('/_app/account')({
  staticData: { past: 'now' },
  component: AccountPage,
});
