import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { useWide } from '@/lib/use-wide.ts';
import { reviewQuery } from '../queries.ts';
import { ReviewQueue, type ReviewSearch } from './review-queue.tsx';

export function ReviewPage({ search }: { search: ReviewSearch }) {
  const airline = useAirline();
  const wide = useWide();
  const { data, error, refetch } = useQuery({
    ...reviewQuery(airline?.id ?? ''),
    enabled: airline !== null,
  });
  const waiting = data && data.total > 0 ? t('flights.waitingCount', { count: data.total }) : undefined;
  return (
    <Page
      title={t('flights.review')}
      description={waiting && (wide ? `${waiting}. ${t('review.reviewKeys')}` : waiting)}
    >
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && (
        <Loading>
          <div className="grid gap-4 lg:grid-cols-[22rem_1fr]">
            <Skeleton className="h-96 rounded-card" />
            <Skeleton className="h-96 rounded-card max-lg:hidden" />
          </div>
        </Loading>
      )}
      {data && <ReviewQueue items={data.items} search={search} />}
      {data?.items.length === 0 && (
        <EmptyState icon={<ClipboardCheck />} title={t('flights.allClear')}>
          {t('flights.allClearText')}
        </EmptyState>
      )}
    </Page>
  );
}
