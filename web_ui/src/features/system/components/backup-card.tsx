import { HardDriveDownload } from 'lucide-react';
import { useCan } from '@/api/session.ts';
import { saveBackup } from '@/api/window.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { useSaving } from '@/components/ui/use-saving.ts';
import { t } from '@/i18n/t.ts';
import { inWindow } from '@/lib/window.ts';

/** A copy of everything, for owners. The window writes it where it is to be; a browser downloads it. */
export function BackupCard() {
  const allowed = useCan('data.backup');
  const [saving, save] = useSaving();
  if (!allowed) return null;
  return (
    <Card
      title={t('system.backup')}
      actions={
        inWindow() ? (
          <Button size="sm" icon={<HardDriveDownload />} pending={saving} onClick={() => save(saveBackup)}>
            {t('system.saveBackup')}
          </Button>
        ) : (
          <DownloadLink href="/api/v1/system/backup" size="sm">
            {t('system.downloadBackup')}
          </DownloadLink>
        )
      }
    >
      <p className="text-ink-2">{t('system.backupText')}</p>
    </Card>
  );
}
