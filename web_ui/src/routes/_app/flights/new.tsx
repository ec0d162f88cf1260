import { createFileRoute } from '@tanstack/react-router';
import { NewReportPage } from '@/features/flights/components/report-page.tsx';

export const Route = createFileRoute('/_app/flights/new')({
  staticData: { past: 'none' },
  validateSearch: (search: Record<string, unknown>): { booking?: string } =>
    typeof search.booking === 'string' ? { booking: search.booking } : {},
  component: Component,
});

function Component() {
  return <NewReportPage booking={Route.useSearch().booking} />;
}
