import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { restoreTenant, type Tenant } from '../queries.ts';
import { ArchiveFile, OnItsWay } from './archive-file.tsx';

/** An airline becomes again what a file of it says. Its name is typed, since what came later is gone. */
export default function RestoreTenant({ tenant, onClose }: { tenant: Tenant; onClose: () => void }) {
  const client = useQueryClient();
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
  const choose = (chosen: File) => {
    setFile(chosen);
    restoring.reset();
  };
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
        <ArchiveFile file={file} disabled={restoring.isPending} onFile={choose} />
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
        <OnItsWay sending={t('hosting.restoring')} pending={restoring.isPending} error={restoring.error} />
      </div>
    </Dialog>
  );
}
