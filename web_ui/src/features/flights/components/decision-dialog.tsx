import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { TextAreaField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import type { Deciding } from '../queries.ts';
import type { Finding } from '../types.ts';

interface DecisionDialogProps {
  id: string;
  ident: string;
  decision: 'accept' | 'reject' | 'reverse';
  /** What the rules found, so that the fitting reasons are offered first. */
  findings?: readonly Finding[];
  /** Sends it; the dialog stays open with the sentence when it is refused. */
  decide: (deciding: Deciding) => Promise<unknown>;
  onClose: () => void;
}

/** A decision that needs its reason. */
export default function DecisionDialog({
  id,
  ident,
  decision,
  findings = [],
  decide,
  onClose,
}: DecisionDialogProps) {
  const form = useForm({
    operation: `POST /api/v1/pireps/{id}/${decision}`,
    initial: { reason: '' },
    send: async ({ reason }) => {
      await decide({ id, ident, decision, reason });
      onClose();
    },
  });
  const words = {
    accept: [t('flights.acceptTitle', { ident }), t('flights.acceptText'), t('flights.accept')],
    reject: [t('flights.rejectTitle', { ident }), t('flights.rejectText'), t('flights.reject')],
    reverse: [t('flights.reverseTitle', { ident }), t('flights.reverseText'), t('flights.reverse')],
  }[decision];
  const odd = new Set(findings.flatMap((finding) => (finding.ok ? [] : [finding.rule])));
  const ready = [
    { text: t('review.reasonLanding'), fits: odd.has('landing-rate') },
    { text: t('flights.reasonTimes'), fits: odd.has('block-time') || odd.has('overlap') || odd.has('speed') },
    { text: t('flights.reasonFuel'), fits: odd.has('fuel') },
    { text: t('review.reasonPlace'), fits: odd.has('pilot-place') || odd.has('aircraft-place') },
    { text: t('review.reasonTrack'), fits: odd.has('distance') },
    { text: t('flights.reasonDuplicate'), fits: false },
  ]
    .sort((a, b) => Number(b.fits) - Number(a.fits))
    .map(({ text }) => text);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words[0]}
      description={words[1]}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant={decision === 'reject' ? 'danger' : 'primary'}
            type="submit"
            form="decision"
            pending={form.pending}
          >
            {words[2]}
          </Button>
        </>
      }
    >
      <form
        id="decision"
        onSubmit={form.onSubmit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
        }}
        noValidate
        className="flex flex-col gap-3"
      >
        <TextAreaField
          label={t('flights.reason')}
          required
          rows={3}
          maxLength={2000}
          {...form.field('reason')}
        />
        {decision === 'reject' && (
          <fieldset className="flex flex-wrap gap-1.5">
            <legend className="mb-1 text-xs text-ink-3">{t('flights.suggestions')}</legend>
            {ready.map((reason) => (
              <Button
                key={reason}
                size="sm"
                className="h-auto! min-h-7 max-w-full py-1 text-left whitespace-normal!"
                onClick={() => form.set({ reason })}
              >
                {reason}
              </Button>
            ))}
          </fieldset>
        )}
        <FormFailure form={form} />
      </form>
    </Dialog>
  );
}
