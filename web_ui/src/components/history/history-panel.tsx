import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { historyQuery } from './queries.ts';
import { Timeline } from './timeline.tsx';

/** The history of one thing, for its page: `<HistoryPanel subject={`aircraft:${id}`} />`. */
export function HistoryPanel({ subject, limit = 20 }: { subject: string; limit?: number }) {
  const query = useInfiniteQuery(historyQuery({ subject }, limit));
  if (query.isPending) {
    return (
      <Loading>
        <SkeletonLines count={6} />
      </Loading>
    );
  }
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  const entries = query.data.pages.flatMap((page) => page.items);
  if (entries.length === 0) {
    return (
      <EmptyState icon={<ScrollText />} title={t('history.none')}>
        {t('history.noneNext')}
      </EmptyState>
    );
  }
  return (
    <>
      <Timeline entries={entries} subject={subject} />
      {query.hasNextPage && (
        <div className="mt-3 flex justify-center">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
