import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { slugOf } from '@/lib/slug.ts';
import { importTenant, type Tenant, verifyTenant } from '../queries.ts';
import { ArchiveFile, OnItsWay } from './archive-file.tsx';

interface Props {
  tenant: Tenant;
  onClose: () => void;
}

/** The whole airline as a file. That it was taken is in the platform's history. */
export function TakeAway({ tenant, onClose }: Props) {
  const [personal, setPersonal] = useState(true);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('hosting.exportTitle', { name: tenant.name })}
      description={t('hosting.exportText')}
      footer={
        <>
          <Button writes={false} onClick={onClose}>
            {t('action.close')}
          </Button>
          <DownloadLink
            variant="primary"
            href={`/api/v1/platform/tenants/${tenant.id}/export?personal_data=${personal}`}
          >
            {t('hosting.exportAction')}
          </DownloadLink>
        </>
      }
    >
      <Checkbox
        label={t('data.withPersonal')}
        hint={t('data.withPersonalHint')}
        checked={personal}
        onChange={setPersonal}
      />
    </Dialog>
  );
}

/** Whether each event of the airline's history follows from the one before. */
export function Proof({ tenant, onClose }: Props) {
  const proof = useMutation({ mutationFn: () => verifyTenant(tenant.id) });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    proof.mutate();
  }, [proof]);
  const found = proof.data;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('hosting.proofTitle', { name: tenant.name })}
      description={t('hosting.proofText')}
      footer={
        <Button writes={false} onClick={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      <div className="flex flex-col gap-3" aria-live="polite">
        {proof.isPending && <Progress label={t('hosting.proving')} />}
        {proof.error && <Notice kind="danger">{sentenceOf(proof.error)}</Notice>}
        {found?.ok && (
          <>
            <Notice kind="ok">{t('hosting.proven', { events: formatNumber(found.events) })}</Notice>
            <CopyText text={found.head_hash} />
          </>
        )}
        {found && !found.ok && (
          <Notice kind="danger">
            <ul>
              {found.problems.map((one) => (
                <li key={`${one.position} ${one.kind}`}>
                  {t('hosting.notProven', { position: formatNumber(one.position), detail: one.detail })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

/** An airline's file becomes one more airline here. */
export default function ImportTenant({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [slug, setSlug] = useState('');
  const coming = useMutation({
    mutationFn: (chosen: File) => importTenant(chosen, slug),
    onSuccess: () => refresh(client, ['hosted']),
  });
  const made = coming.data;
  const choose = (chosen: File) => {
    setFile(chosen);
    coming.reset();
    if (!slug) setSlug(slugOf(chosen.name.replace(/(-\d{4}-\d\d-\d\d.*)?\.zip$/i, '')));
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !coming.isPending && onClose()}
      title={made ? t('hosting.importedTitle') : t('hosting.import')}
      description={made ? undefined : t('hosting.importText')}
      footer={
        made ? (
          <Button writes={false} variant="primary" onClick={onClose}>
            {t('action.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={coming.isPending}>
              {t('action.cancel')}
            </Button>
            <Button
              variant="primary"
              pending={coming.isPending}
              disabled={!file || slug.length < 3}
              onClick={() => file && coming.mutate(file)}
            >
              {t('hosting.importAction')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <div className="flex flex-col gap-3">
          <p className="text-ink-2">{t('hosting.imported', { events: formatNumber(made.events) })}</p>
          <CopyText text={made.address} />
          {!made.can_sign_in && <Notice kind="caution">{t('hosting.importedNobody')}</Notice>}
        </div>
      ) : (
        <div className="flex flex-col gap-3.5">
          <ArchiveFile file={file} disabled={coming.isPending} onFile={choose} />
          <TextField
            name="slug"
            label={t('hosting.slug')}
            hint={t('hosting.slugHint')}
            required
            maxLength={40}
            autoCapitalize="none"
            spellCheck={false}
            value={slug}
            onChange={(text) => setSlug(text.toLowerCase())}
          />
          <OnItsWay sending={t('hosting.importing')} pending={coming.isPending} error={coming.error} />
        </div>
      )}
    </Dialog>
  );
}
