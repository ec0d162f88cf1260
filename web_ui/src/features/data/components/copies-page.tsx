import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CopyPlus, GitBranch } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatInstant } from '@/lib/time.ts';
import { type Branch, branchesQuery, closeBranch, openBranch, removeBranch } from '../queries.ts';
import { CopiesTable } from './copies-table.tsx';

const CopyDialog = lazy(() => import('./copy-dialog.tsx'));
const RenameDialog = lazy(() => import('./rename-dialog.tsx'));

/** Save slots: copies of the airline from any moment, beside each other by their figures. */
export function CopiesPage({ tabs }: { tabs: ReactNode }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(branchesQuery);
  const [making, setMaking] = useState(false);
  const [renaming, setRenaming] = useState<Branch | null>(null);
  const [removing, setRemoving] = useState<Branch | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const run = async (id: string, work: () => Promise<unknown>) => {
    setBusy(id);
    try {
      await work();
    } catch (failure) {
      toast.error(failure);
    } finally {
      setBusy(null);
      await refresh(client, ['branches']);
    }
  };
  const open = (branch: Branch) => {
    // Opened at once, while the press still counts: a page that is opened later is stopped by browsers.
    const page = window.open('', '_blank');
    void run(branch.id, async () => {
      try {
        const { url } = await openBranch(branch.id);
        if (page) page.location.href = url;
        else location.assign(url);
      } catch (failure) {
        page?.close();
        throw failure;
      }
    });
  };
  return (
    <Page
      title={t('data.title')}
      width="normal"
      actions={
        <Button variant="primary" writes={false} icon={<CopyPlus />} onClick={() => setMaking(true)}>
          {t('data.copyMake')}
        </Button>
      }
    >
      {tabs}
      {data?.branch_of && (
        <Notice>
          {t('data.branchOf', {
            name: data.branch_of.name,
            moment: data.branch_of.as_of ? formatInstant(data.branch_of.as_of) : '–',
          })}
        </Notice>
      )}
      <Card title={t('data.copies')} hint={t('data.copiesText')} flush>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading>
            <Skeleton className="m-4 h-48" />
          </Loading>
        ) : data.items.length === 0 ? (
          <EmptyState
            icon={<GitBranch />}
            title={t('data.noCopies')}
            action={
              <Button writes={false} onClick={() => setMaking(true)}>
                {t('data.copyMake')}
              </Button>
            }
          >
            {t('data.noCopiesText')}
          </EmptyState>
        ) : (
          <CopiesTable
            main={data.main}
            branches={data.items}
            busy={busy}
            onOpen={open}
            onClose={(branch) => void run(branch.id, () => closeBranch(branch.id))}
            onRename={setRenaming}
            onRemove={setRemoving}
          />
        )}
      </Card>
      <Confirm
        open={removing !== null}
        onOpenChange={(shown) => !shown && setRemoving(null)}
        title={t('data.copyRemoveTitle', { name: removing?.name ?? '' })}
        action={t('data.copyRemoveAction')}
        danger
        onConfirm={async () => {
          if (removing) await removeBranch(removing.id);
          toast.ok(t('data.copyRemoved'));
          await refresh(client, ['branches']);
        }}
      >
        {t('data.copyRemoveText')}
      </Confirm>
      <Suspense fallback={null}>
        {making && <CopyDialog onClose={() => setMaking(false)} />}
        {renaming && <RenameDialog branch={renaming} onClose={() => setRenaming(null)} />}
      </Suspense>
    </Page>
  );
}
