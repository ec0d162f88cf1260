import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Count } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { applyImport, discardImport, type Import, importQuery, undoImport } from '../queries.ts';
import { ImportRows } from './import-rows.tsx';

/** One import from its dry run to its end: what would change, what has changed, what was left. */
export default function ImportDetail({ id, onBack }: { id: string; onBack: () => void }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(importQuery(id));
  const [undoing, setUndoing] = useState(false);
  const before = useRef<string | null>(null);
  useEffect(() => {
    // When it has ended, what it changed is on other pages too.
    if (data && before.current !== null && before.current !== data.state) {
      void refresh(client, ['imports', 'routes', 'aircraft', 'subfleets', 'airports', 'expenses', 'home']);
    }
    before.current = data?.state ?? null;
  }, [client, data]);
  const run = async (work: (id: string) => Promise<unknown>) => {
    try {
      await work(id);
    } catch (failure) {
      toast.error(failure);
    }
    await refetch();
  };
  const discard = async () => {
    try {
      await discardImport(id);
      toast.ok(t('data.importDiscarded'));
      onBack();
    } catch (failure) {
      toast.error(failure);
    }
  };
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return (
      <Loading>
        <Skeleton className="h-64" />
      </Loading>
    );
  }
  const may = new Set(data.actions);
  const { counts } = data;
  return (
    <>
      <Card
        title={
          <span className="flex flex-wrap items-center gap-2">
            {data.file_name}
            <Badge>{tOr(`data.kindNames.${data.kind}`, data.kind)}</Badge>
            <Badge
              tone={data.state === 'applied' ? 'ok' : data.state === 'stopped' ? 'caution' : 'neutral'}
              dot
            >
              {tOr(`data.importState.${data.state}`, data.state)}
            </Badge>
          </span>
        }
        actions={
          <Button size="sm" variant="quiet" icon={<ArrowLeft />} onClick={onBack}>
            {t('action.back')}
          </Button>
        }
      >
        <div className="flex flex-col gap-3">
          <p className="text-md">{data.sentence}</p>
          {data.progress && (
            <div className="flex flex-col gap-1.5">
              <p className="num text-sm text-ink-3">
                {data.progress.what} <Count value={data.progress.done} /> /{' '}
                <Count value={data.progress.total} />
              </p>
              <Progress label={data.progress.what} value={data.progress.done} max={data.progress.total} />
            </div>
          )}
          {data.problem && <Notice kind="danger">{data.problem}</Notice>}
          <Hints data={data} />
          <div className="flex flex-wrap gap-2">
            {may.has('apply') && (
              <Button variant="primary" onClick={() => void run(applyImport)}>
                {t('data.importApplyRows', { count: counts.new + counts.changed })}
              </Button>
            )}
            {may.has('undo') && (
              <Button writes icon={<Undo2 />} onClick={() => setUndoing(true)}>
                {t('data.importUndo')}
              </Button>
            )}
            {may.has('failed.csv') && counts.failed > 0 && (
              <DownloadLink href={`/api/v1/imports/${id}/failed.csv`}>{t('data.importFailed')}</DownloadLink>
            )}
            {may.has('discard') && (
              <Button writes variant="quiet" icon={<Trash2 />} onClick={() => void discard()}>
                {t('data.importDiscard')}
              </Button>
            )}
          </div>
        </div>
      </Card>
      <StatStrip label={t('data.importTitle')}>
        {(['new', 'changed', 'same', 'failed'] as const).map((status) => (
          <Stat
            key={status}
            label={t(`data.importStatus.${status}`)}
            value={<Count value={counts[status]} />}
            tone={status === 'failed' && counts.failed > 0 ? 'danger' : undefined}
          />
        ))}
      </StatStrip>
      {may.has('rows') && data.state !== 'checking' && <ImportRows id={id} counts={counts} />}
      <Confirm
        open={undoing}
        onOpenChange={setUndoing}
        title={t('data.importUndoTitle')}
        action={t('data.importUndo')}
        danger
        onConfirm={() => run(undoImport)}
      >
        {t('data.importUndoText')}
      </Confirm>
    </>
  );
}

function Hints({ data }: { data: Import }) {
  const { columns, notes, undo } = data;
  return (
    <>
      {columns && columns.unknown.length > 0 && (
        <Notice kind="caution">{t('data.importUnknown', { columns: columns.unknown.join(', ') })}</Notice>
      )}
      {columns && columns.missing.length > 0 && (
        <Notice>{t('data.importMissing', { columns: columns.missing.join(', ') })}</Notice>
      )}
      {notes.length > 0 && (
        <ul className="flex flex-col gap-0.5 text-sm text-ink-2">
          {notes.map((note) => (
            <li key={note.sentence}>
              {note.sentence} <span className="text-ink-3">{t('data.importRows', { count: note.rows })}</span>
            </li>
          ))}
        </ul>
      )}
      {undo && undo.left.length > 0 && (
        <Notice kind="caution">
          {t('data.importLeft')}
          <ul className="mt-1 list-disc pl-4 text-sm">
            {undo.left.map((left) => (
              <li key={`${left.what} ${left.sentence}`}>
                {left.what}: {left.sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
