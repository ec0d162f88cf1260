import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { CopyText } from '@/components/ui/copy-text.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDay, formatRelative } from '@/lib/time.ts';
import type { ApiKey } from '../model.ts';
import { apiKeysQuery, createApiKey, useRevokeApiKey } from '../queries.ts';

export function ApiKeysCard() {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(apiKeysQuery);
  const [shown, setShown] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const revoke = useRevokeApiKey();
  const form = useForm({
    operation: 'POST /api/v1/api-keys',
    initial: { name: '', expires_at: '' },
    send: async ({ name, expires_at }) => {
      const { key } = await createApiKey(name, expires_at ? daysFromNow(Number(expires_at)) : null);
      setShown(key ?? '');
      form.reset({ name: '', expires_at });
      await client.invalidateQueries({ queryKey: ['api-keys'] });
    },
  });
  return (
    <Card title={t('identity.keys')} hint={t('identity.keysHint')} flush>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && (
        <div className="p-4">
          <Loading>
            <SkeletonLines count={2} />
          </Loading>
        </div>
      )}
      {data?.items.length === 0 && <p className="px-4 pt-4 text-ink-2">{t('identity.noKeys')}</p>}
      <ul>
        {data?.items.map((key) => (
          <li key={key.id} className="flex items-center gap-3 border-b border-line px-4 py-2.5">
            <KeyRound className="size-5 shrink-0 text-ink-3" aria-hidden="true" />
            <div className="min-w-0 flex-1">
              <div className="truncate font-medium">{key.name}</div>
              <div className="truncate text-sm text-ink-3">
                <Code>
                  {key.prefix}…{key.last4}
                </Code>
                {' · '}
                {key.last_used_at
                  ? t('identity.keyUsed', { time: formatRelative(key.last_used_at) })
                  : t('identity.keyNever')}
                {key.expires_at && ` · ${t('identity.keyUntil', { time: formatDay(key.expires_at) })}`}
              </div>
            </div>
            {key.revoked_at ? (
              <Badge>{t('identity.revoked')}</Badge>
            ) : isOver(key) ? (
              <Badge>{t('identity.keyOver')}</Badge>
            ) : (
              <Button writes size="sm" variant="quiet" onClick={() => setRevoking(key)}>
                {t('identity.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-3 p-4">
        <div className="flex items-start gap-2 max-sm:flex-wrap">
          <TextField
            label={t('identity.keyName')}
            placeholder={t('identity.keyNamePlaceholder')}
            maxLength={80}
            className="flex-1 max-sm:basis-full"
            {...form.field('name')}
          />
          <SelectField
            label={t('identity.keyEnds')}
            options={[
              { value: '', label: t('identity.keyEndsNever') },
              { value: '30', label: t('identity.keyEndsMonth') },
              { value: '90', label: t('identity.keyEndsQuarter') },
              { value: '365', label: t('identity.keyEndsYear') },
            ]}
            className="w-36"
            {...form.field('expires_at')}
          />
          <Button type="submit" pending={form.pending} className="mt-6">
            {t('identity.createKey')}
          </Button>
        </div>
        <FormFailure form={form} />
      </form>
      <NewKey secret={shown} onClose={() => setShown(null)} />
      <Confirm
        open={revoking !== null}
        onOpenChange={() => setRevoking(null)}
        title={t('identity.revokeTitle', { name: revoking?.name ?? '' })}
        action={t('identity.revoke')}
        danger
        onConfirm={async () => revoking && revoke.mutateAsync(revoking.id)}
      >
        {t('identity.revokeText')}
      </Confirm>
    </Card>
  );
}

const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const isOver = (key: ApiKey) => key.expires_at !== null && Date.parse(key.expires_at) <= Date.now();

/** The one time that a key can be read. An empty secret is one that was made before. */
function NewKey({ secret, onClose }: { secret: string | null; onClose: () => void }) {
  return (
    <Dialog
      open={secret !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('identity.keyCreatedTitle')}
      description={t('identity.keyCreatedText')}
      footer={
        <Button writes={false} variant="primary" onClick={onClose}>
          {t('identity.keyDone')}
        </Button>
      }
    >
      {secret ? <CopyText text={secret} /> : <Notice kind="caution">{t('identity.keyReplayed')}</Notice>}
    </Dialog>
  );
}
