import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '@/api/session.ts';
import { Restarting } from '@/components/layout/restarting.tsx';
import { Facts } from '@/components/ui/card.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Progress } from '@/components/ui/progress.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatInstant } from '@/lib/time.ts';
import { nameOf, type RestoreCheck, restore, restoreCheckQuery, type Source } from '../queries.ts';

/** Looks the backup through first, says what would be lost, and asks for the airline's code. */
export default function RestoreDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const { data, error } = useQuery(restoreCheckQuery(source));
  const [restarting, setRestarting] = useState(false);
  if (restarting) return <Restarting title={t('data.restoring')}>{t('data.restoringText')}</Restarting>;
  if (data?.ok) {
    return <Ask source={source} check={data} onClose={onClose} onRestarting={() => setRestarting(true)} />;
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('data.restoreTitle', { name: nameOf(source) })}
    >
      {error ? (
        <Notice kind="danger">{sentenceOf(error)}</Notice>
      ) : data ? (
        <Notice kind="danger">{data.problem ?? data.sentences.join(' ')}</Notice>
      ) : (
        <div className="flex flex-col gap-2">
          <p className="text-ink-2">{t('data.restoreChecking')}</p>
          <Progress label={t('data.restoreChecking')} />
        </div>
      )}
    </Dialog>
  );
}

interface AskProps {
  source: Source;
  check: RestoreCheck;
  onClose: () => void;
  onRestarting: () => void;
}

function Ask({ source, check, onClose, onRestarting }: AskProps) {
  const icao = useMe().airlines[0]?.icao ?? '';
  const form = useForm({
    operation: 'POST /api/v1/system/restore',
    initial: { confirm: '' },
    send: async ({ confirm }) => {
      const answer = await restore(source, confirm.trim().toUpperCase());
      if (answer.restarts) return onRestarting();
      toast.ok(answer.sentence || t('data.restoreLater'));
      onClose();
    },
  });
  const described = (side: { events: number; newest_at?: string | null } | null | undefined) =>
    side
      ? [
          t('data.events', { count: side.events }),
          side.newest_at && t('data.upTo', { moment: formatInstant(side.newest_at) }),
        ]
          .filter(Boolean)
          .join(', ')
      : '–';
  return (
    <FormDialog
      form={form}
      title={t('data.restoreTitle', { name: nameOf(source) })}
      action={t('data.restoreAction')}
      danger
      onClose={onClose}
    >
      <Facts
        items={[
          { label: t('data.restoreTheirs'), value: described(check.theirs) },
          { label: t('data.restoreHere'), value: described(check.here) },
        ]}
      />
      <Notice kind={check.lost_events === 0 ? 'info' : 'caution'}>
        <div className="flex flex-col gap-1">
          {check.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Notice>
      <TextField
        label={t('data.restoreConfirm', { icao })}
        hint={t('data.restoreConfirmHint')}
        required
        mono
        autoComplete="off"
        maxLength={3}
        {...form.field('confirm')}
      />
    </FormDialog>
  );
}
