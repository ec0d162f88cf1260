import { createFileRoute } from '@tanstack/react-router';
import { ReviewPage } from '@/features/flights/components/review-page.tsx';

export const Route = createFileRoute('/_app/review')({
  validateSearch: (search: Record<string, unknown>): { id?: string } =>
    typeof search.id === 'string' ? { id: search.id } : {},
  component: Component,
});

function Component() {
  return <ReviewPage chosen={Route.useSearch().id} />;
}
