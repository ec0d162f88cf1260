import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { clientAt, refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TextAreaField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration, Money, None } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { type UndoPreview, undoCommand, undoQuery } from './queries.ts';

interface UndoDialogProps {
  commandId: string;
  /** What the command did, in a sentence. */
  sentence: string;
  onClose: () => void;
}

/** Shows to the end what undoing a command would do, and does it. */
export default function UndoDialog({ commandId, sentence, onClose }: UndoDialogProps) {
  const { data: preview, error, refetch } = useQuery(undoQuery(commandId));
  const [allShown, setAllShown] = useState(false);
  const form = useForm({
    initial: { reason: '' },
    send: async ({ reason }) => {
      await undoCommand(commandId, reason.trim());
      onClose();
      toast.ok(t('history.undone'), { description: sentence });
      await refresh(clientAt(null), ['*']);
    },
  });
  const consequences = preview?.consequences ?? [];
  const shown = allShown ? consequences : consequences.slice(0, 8);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('history.undoTitle')}
      description={sentence}
      footer={
        <>
          <Button onClick={onClose}>{preview?.possible ? t('action.cancel') : t('action.close')}</Button>
          {preview?.possible && (
            <Button type="submit" form="undo" variant="primary" pending={form.pending}>
              {t('action.undo')}
            </Button>
          )}
        </>
      }
    >
      {error && !preview ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !preview ? (
        <Loading>
          <SkeletonLines count={6} />
        </Loading>
      ) : (
        <form id="undo" onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
          <Notice kind={preview.possible ? 'info' : 'caution'}>{preview.sentence}</Notice>
          {preview.possible && (
            <>
              <MoneyBack money={preview.money} />
              <Changes changes={preview.changes} />
              {consequences.length > 0 && (
                <section>
                  <h3 className="overline-label mb-1">{t('history.undoConsequences')}</h3>
                  <ul className="list-disc pl-4 text-md">
                    {shown.map((one, index) => (
                      <li key={index}>{one.sentence}</li>
                    ))}
                  </ul>
                  {shown.length < consequences.length && (
                    <Button size="sm" variant="quiet" onClick={() => setAllShown(true)}>
                      {t('history.undoMore', { count: consequences.length - shown.length })}
                    </Button>
                  )}
                </section>
              )}
              <TextAreaField
                label={t('history.reason')}
                hint={t('history.undoReasonHint')}
                rows={2}
                maxLength={500}
                {...form.field('reason')}
              />
              <FormFailure form={form} />
            </>
          )}
        </form>
      )}
    </Dialog>
  );
}

function MoneyBack({ money }: { money: UndoPreview['money'] }) {
  if (money.length === 0) return null;
  return (
    <section>
      <h3 className="overline-label mb-1">{t('history.undoMoney')}</h3>
      <ul className="flex flex-col gap-1 text-md">
        {money.map((one) => (
          <li key={`${one.party} ${one.id} ${one.currency}`} className="flex justify-between gap-4">
            <span>{one.label}</span>
            <Money minor={one.amount_minor} currency={one.currency} signed />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: { changes: UndoPreview['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className="overline-label mb-1">{t('history.undoChanges')}</h3>
      <ul className="flex flex-col gap-1 text-md">
        {changes.map((one) => (
          <li key={`${one.topic} ${one.what}`} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 flex-1">
              <TopicLink topic={one.topic}>{one.label}</TopicLink>{' '}
              <span className="text-ink-3">{tOr(`history.what.${one.what}`, one.what)}</span>
            </span>
            <span className="flex items-center gap-1.5">
              <Value what={one.what} value={one.before} />
              <ArrowRight className="size-3.5 text-ink-3" aria-label={t('history.becomes')} />
              <Value what={one.what} value={one.after} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Value({ what, value }: { what: string; value: string | number | null }) {
  if (value === null) return <None />;
  if (what === 'minutes' && typeof value === 'number') return <Duration minutes={value} />;
  if (what === 'location') return <Code>{value}</Code>;
  return <span>{what === 'state' ? tOr(`state.${value}`, String(value)) : value}</span>;
}
