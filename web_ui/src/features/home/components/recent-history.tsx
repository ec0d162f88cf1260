import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCan } from '@/api/session.ts';
import { Timeline } from '@/components/history/timeline.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { recentHistoryQuery } from '../queries.ts';

/** The last things that happened, for those who may read the whole log. */
export function RecentHistory() {
  const allowed = useCan('history.view');
  const { data, error, refetch } = useQuery({ ...recentHistoryQuery, enabled: allowed });
  if (!allowed) return null;
  return (
    <Card
      title={t('home.history')}
      actions={
        <Link to={'/history' as never} className={buttonClass('quiet', 'sm')}>
          {t('home.allHistory')}
        </Link>
      }
    >
      {error ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : data ? (
        <Timeline entries={data.items} />
      ) : (
        <Loading>
          <SkeletonLines count={6} />
        </Loading>
      )}
    </Card>
  );
}
