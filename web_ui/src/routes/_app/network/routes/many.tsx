import { createFileRoute } from '@tanstack/react-router';
import { ManyPage } from '@/features/network/components/many-page.tsx';

export const Route = createFileRoute('/_app/network/routes/many')({
  staticData: { past: 'none' },
  component: ManyPage,
});
