import { lazy, Suspense } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { Spinner } from '@/components/ui/progress.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { formatInstant, formatRelative } from '@/lib/time.ts';
import { type BackupFile, backupHref } from '../queries.ts';

const BackupMenu = lazy(() => import('./backup-menu.tsx'));

interface BackupRowProps {
  backup: BackupFile;
  busy: boolean;
  onCheck: () => void;
  onRestore: () => void;
  onRemove: () => void;
}

export function BackupRow({ backup, busy, onCheck, onRestore, onRemove }: BackupRowProps) {
  const damaged = backup.problem !== null || backup.checked?.ok === false;
  const facts = [
    backup.events !== null && t('data.events', { count: backup.events }),
    backup.newest_at && t('data.upTo', { moment: formatInstant(backup.newest_at) }),
    formatBytes(backup.bytes),
    backup.checked?.ok && t('data.readAgain', { moment: formatRelative(backup.checked.at) }),
  ].filter(Boolean);
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-md">
          {backup.made_at ? <Time at={backup.made_at} /> : <span className="code">{backup.name}</span>}
          <Badge>{tOr(`data.kinds.${backup.kind}`, backup.kind)}</Badge>
          {damaged && <Badge tone="danger">{t('data.damaged')}</Badge>}
        </p>
        <p className="num text-sm text-ink-3">{facts.join(' · ')}</p>
        {damaged && <p className="text-sm text-danger">{backup.problem ?? backup.checked?.detail}</p>}
      </div>
      {busy && <Spinner />}
      <DownloadLink
        href={backupHref(backup.name)}
        size="sm"
        variant="quiet"
        label={`${t('data.download')} ${backup.name}`}
      >
        <span className="max-sm:sr-only">{t('data.download')}</span>
      </DownloadLink>
      <Suspense fallback={<span className="size-8" />}>
        <BackupMenu backup={backup} onCheck={onCheck} onRestore={onRestore} onRemove={onRemove} />
      </Suspense>
    </li>
  );
}
