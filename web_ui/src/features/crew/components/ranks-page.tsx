import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Medal, Pencil, Plus, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useAirline, useCan } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Count, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { type Rank, ranksQuery, removeRank } from '../queries.ts';
import { CrewTabs } from './crew-tabs.tsx';

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
        <ol className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
          {data.items.map((rank) => (
            <li key={rank.id}>
              <Card
                className="h-full"
                title={rank.name}
                hint={`${t('crew.hoursRequired')} ${rank.hours_required}`}
                actions={
                  rank.actions.length > 0 && (
                    <>
                      <IconButton
                        size="sm"
                        label={t('crew.editRank', { name: rank.name })}
                        onClick={() => setEditing(rank)}
                      >
                        <Pencil />
                      </IconButton>
                      <IconButton
                        size="sm"
                        label={t('crew.removeRankTitle', { name: rank.name })}
                        onClick={() => setRemoving(rank)}
                      >
                        <Trash2 />
                      </IconButton>
                    </>
                  )
                }
              >
                <dl className="grid grid-cols-2 gap-x-4 gap-y-2 text-sm">
                  <dt className="text-ink-3">{t('crew.pilots')}</dt>
                  <dd className="text-right">
                    <Count value={rank.pilots} />
                  </dd>
                  <dt className="text-ink-3">{t('crew.payAcars')}</dt>
                  <dd className="text-right">
                    <Money minor={rank.pay_per_hour_acars_minor} currency={rank.currency} />
                  </dd>
                  <dt className="text-ink-3">{t('crew.payManual')}</dt>
                  <dd className="text-right">
                    <Money minor={rank.pay_per_hour_manual_minor} currency={rank.currency} />
                  </dd>
                  <dt className="text-ink-3">{t('crew.mayFly')}</dt>
                  <dd className="text-right">
                    {rank.subfleets.map((one) => one.type_icao).join(', ') || t('crew.flyAll')}
                  </dd>
                </dl>
                <div className="mt-3 flex flex-wrap gap-1.5">
                  {rank.auto_promote && <Badge tone="accent">{t('crew.autoPromote')}</Badge>}
                  {rank.auto_accept_acars && <Badge tone="ok">{t('crew.autoAcceptAcars')}</Badge>}
                  {rank.auto_accept_manual && <Badge tone="ok">{t('crew.autoAcceptManual')}</Badge>}
                </div>
              </Card>
            </li>
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
    </Page>
  );
}
