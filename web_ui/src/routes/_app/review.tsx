import { createFileRoute } from '@tanstack/react-router';
import { ReviewPage } from '@/features/flights/components/review-page.tsx';
import type { ReviewSearch } from '@/features/flights/components/review-queue.tsx';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const Route = createFileRoute('/_app/review')({
  validateSearch: ({ id, order, rule, pilot }: Record<string, unknown>): ReviewSearch => ({
    ...(text(id) && { id: text(id) }),
    ...(order === 'oldest' && { order }),
    ...(text(rule) && { rule: text(rule) }),
    ...(text(pilot) && { pilot: text(pilot) }),
  }),
  component: Component,
});

function Component() {
  return <ReviewPage search={Route.useSearch()} />;
}
