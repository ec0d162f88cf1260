import { createFileRoute } from '@tanstack/react-router';
import { BuyPage } from '@/features/fleet/components/buy-page.tsx';

export const Route = createFileRoute('/_app/fleet/buy')({
  staticData: { past: 'none' },
  component: BuyPage,
});
