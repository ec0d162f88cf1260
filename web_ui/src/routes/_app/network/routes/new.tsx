import { createFileRoute } from '@tanstack/react-router';
import { RouteFormPage } from '@/features/network/components/route-form-page.tsx';

export const Route = createFileRoute('/_app/network/routes/new')({
  staticData: { past: 'none' },
  component: () => <RouteFormPage />,
});
