import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Medal, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useAirline, useCan } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { type Rank, ranksQuery, removeRank } from '../queries.ts';
import { CrewTabs } from './crew-tabs.tsx';
import { RankRow } from './rank-row.tsx';

const RankDialog = lazy(() => import('./rank-dialog.tsx'));

/** The ladder of ranks, lowest first. */
export function RanksPage() {
  const airline = useAirline();
  const client = useQueryClient();
  const manages = useCan('crew.manage');
  const { data, error, refetch } = useQuery(ranksQuery(airline?.id ?? ''));
  const [editing, setEditing] = useState<Rank | 'new' | null>(null);
  const [removing, setRemoving] = useState<Rank | null>(null);
  return (
    <Page
      title={t('crew.title')}
      aside={<AsItWas />}
      width="wide"
      actions={
        manages && (
          <Button variant="primary" icon={<Plus />} onClick={() => setEditing('new')}>
            {t('crew.newRank')}
          </Button>
        )
      }
    >
      <CrewTabs />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="h-64" />
        </Loading>
      ) : data.items.length === 0 ? (
        <EmptyState icon={<Medal />} title={t('crew.noRanks')}>
          {t('crew.noRanksNext')}
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
          {data.items.map((rank, index) => (
            <RankRow
              key={rank.id}
              rank={rank}
              position={index + 1}
              of={data.items.length}
              toHours={data.items[index + 1]?.hours_required ?? null}
              onMore={() => setEditing(rank)}
              onRemove={() => setRemoving(rank)}
            />
          ))}
        </ol>
      )}
      <Suspense fallback={null}>
        {editing && <RankDialog rank={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      </Suspense>
      <Confirm
        open={removing !== null}
        onOpenChange={() => setRemoving(null)}
        title={t('crew.removeRankTitle', { name: removing?.name ?? '' })}
        action={t('crew.removeRank')}
        danger
        onConfirm={async () => {
          if (!removing) return;
          await removeRank(removing.id);
          toast.ok(t('crew.rankRemoved', { name: removing.name }));
          await refresh(client, ['ranks']);
        }}
      >
        {t('crew.removeRankText')}
      </Confirm>
      {airline && <ChangedBy subject={`ranks:${airline.id}`} />}
    </Page>
  );
}
