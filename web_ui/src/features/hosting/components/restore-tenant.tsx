import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileArchive } from 'lucide-react';
import { useRef, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { formatNumber } from '@/lib/format.ts';
import { restoreTenant, type Tenant } from '../queries.ts';

/** An airline becomes again what a file of it says. Its name is typed, since what came later is gone. */
export default function RestoreTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  const restoring = useMutation({
    mutationFn: (chosen: File) => restoreTenant(tenant.id, chosen, typed),
    onSuccess: (made) => {
      toast.ok(t('hosting.restored', { name: tenant.name, events: formatNumber(made.events) }));
      onClose();
    },
    onSettled: () => refresh(client, ['hosted']),
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !restoring.isPending && onClose()}
      title={t('hosting.restoreTitle', { name: tenant.name })}
      description={t('hosting.restoreText')}
      footer={
        <>
          <Button onClick={onClose} disabled={restoring.isPending}>
            {t('action.cancel')}
          </Button>
          <Button
            variant="danger"
            pending={restoring.isPending}
            disabled={!file || typed !== tenant.slug}
            onClick={() => file && restoring.mutate(file)}
          >
            {t('hosting.restoreAction')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3.5">
        <div className="flex flex-wrap items-center gap-3">
          <Button
            icon={<FileArchive />}
            disabled={restoring.isPending}
            onClick={() => chooser.current?.click()}
          >
            {t('hosting.chooseFile')}
          </Button>
          {file && (
            <span className="min-w-0 truncate text-sm text-ink-2">
              {file.name} <span className="num text-ink-3">{formatBytes(file.size)}</span>
            </span>
          )}
          <input
            ref={chooser}
            type="file"
            accept=".zip,application/zip"
            aria-label={t('hosting.chooseFile')}
            className="hidden"
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              event.target.value = '';
              if (!chosen) return;
              setFile(chosen);
              restoring.reset();
            }}
          />
        </div>
        <TextField
          name="confirm"
          label={t('hosting.slug')}
          hint={t('hosting.restoreHint', { slug: tenant.slug })}
          required
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(text) => setTyped(text.trim().toLowerCase())}
        />
        {restoring.isPending && (
          <div className="flex flex-col gap-1.5" aria-live="polite">
            <p className="text-sm text-ink-2">{t('hosting.restoring')}</p>
            <Progress label={t('hosting.restoring')} />
          </div>
        )}
        {restoring.error && <Notice kind="danger">{sentenceOf(restoring.error)}</Notice>}
      </div>
    </Dialog>
  );
}
