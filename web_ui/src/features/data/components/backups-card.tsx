import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Archive, HardDriveDownload, HardDriveUpload } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { formatInstant } from '@/lib/time.ts';
import {
  addBackup,
  type Backups,
  backUpNow,
  backupsQuery,
  checkBackup,
  type Replaced,
  removeBackup,
  removeReplaced,
  type Source,
} from '../queries.ts';
import { BackupRow } from './backup-row.tsx';
import { ReplacedList } from './replaced-list.tsx';
import { ScheduleNote } from './schedule-note.tsx';

const RestoreDialog = lazy(() => import('./restore-dialog.tsx'));

/** Every backup there is, what to do with each, and when the next one comes. For owners. */
export function BackupsCard() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(backupsQuery);
  const [busy, setBusy] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Backups['items'][number] | null>(null);
  const [dropping, setDropping] = useState<Replaced | null>(null);
  const [restoring, setRestoring] = useState<Source | null>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const run = async (what: string, work: () => Promise<unknown>, said: string | null) => {
    setBusy(what);
    try {
      await work();
      if (said) toast.ok(said);
    } catch (failure) {
      toast.error(failure);
    } finally {
      setBusy(null);
      await refresh(client, ['backups']);
    }
  };
  const check = (name: string) =>
    run(
      name,
      async () => {
        const found = await checkBackup(name);
        if (found.ok) toast.ok(t('data.checkOk', { name }));
        else toast.error(found.detail);
      },
      null,
    );

  return (
    <Card
      title={t('data.backups')}
      hint={t('data.backupsText')}
      flush
      actions={
        <>
          <input
            ref={chooser}
            type="file"
            accept=".zip,application/zip"
            className="hidden"
            aria-label={t('data.upload')}
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void run('upload', () => addBackup(file), t('data.uploaded'));
            }}
          />
          <Button
            size="sm"
            variant="quiet"
            writes
            icon={<HardDriveUpload />}
            pending={busy === 'upload'}
            onClick={() => chooser.current?.click()}
          >
            {t('data.upload')}
          </Button>
          <Button
            size="sm"
            variant="primary"
            icon={<HardDriveDownload />}
            pending={busy === 'now'}
            onClick={() => void run('now', backUpNow, t('data.backupMade'))}
          >
            {t('data.backupNow')}
          </Button>
        </>
      }
    >
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="m-4 h-40" />
        </Loading>
      ) : (
        <>
          <div className="flex flex-col gap-3 border-b border-line p-4">
            <ScheduleNote schedule={data.schedule} />
            {data.schedule.last_error && (
              <Notice kind="danger">{t('data.scheduleFailed', { error: data.schedule.last_error })}</Notice>
            )}
            {data.free_bytes < 2 * data.needed_bytes && (
              <Notice kind="caution">
                {t('data.littleSpace', {
                  free: formatBytes(data.free_bytes),
                  needed: formatBytes(data.needed_bytes),
                })}
              </Notice>
            )}
            {data.pending && (
              <Notice kind="caution">{t('data.pending', { source: data.pending.source })}</Notice>
            )}
          </div>
          {data.items.length === 0 ? (
            <EmptyState icon={<Archive />} title={t('data.noBackups')}>
              {t('data.noBackupsText')}
            </EmptyState>
          ) : (
            <ul>
              {data.items.map((backup) => (
                <BackupRow
                  key={backup.name}
                  backup={backup}
                  busy={busy === backup.name}
                  onCheck={() => void check(backup.name)}
                  onRestore={() => setRestoring({ backup: backup.name })}
                  onRemove={() => setRemoving(backup)}
                />
              ))}
            </ul>
          )}
          <ReplacedList
            rows={data.replaced}
            onRestore={(row) => setRestoring({ replaced: row.name })}
            onRemove={setDropping}
          />
        </>
      )}
      <Confirm
        open={removing !== null}
        onOpenChange={(open) => !open && setRemoving(null)}
        title={t('data.removeTitle')}
        action={t('data.removeAction')}
        danger
        onConfirm={async () => {
          if (removing) await removeBackup(removing.name);
          toast.ok(t('data.removed'));
          await refresh(client, ['backups']);
        }}
      >
        {t('data.removeText', {
          name: removing?.name ?? '',
          made: removing?.made_at ? formatInstant(removing.made_at) : '–',
        })}
      </Confirm>
      <Confirm
        open={dropping !== null}
        onOpenChange={(open) => !open && setDropping(null)}
        title={t('data.replacedRemoveTitle')}
        action={t('data.removeAction')}
        danger
        onConfirm={async () => {
          if (dropping) await removeReplaced(dropping.name);
          await refresh(client, ['backups']);
        }}
      >
        {t('data.replacedRemoveText', { name: dropping?.name ?? '' })}
      </Confirm>
      <Suspense fallback={null}>
        {restoring && <RestoreDialog source={restoring} onClose={() => setRestoring(null)} />}
      </Suspense>
    </Card>
  );
}
