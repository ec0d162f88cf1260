import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { InstantField } from '@/components/ui/fields.tsx';
import { Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Moment } from '@/lib/moment.ts';
import { formatInstant } from '@/lib/time.ts';
import { momentAt, momentIn, type Span } from './model.ts';
import type { TimeMachine } from './queries.ts';

interface MomentDialogProps {
  machine: TimeMachine;
  span: Span;
  /** Where one is, in epoch milliseconds. */
  at: number;
  onGo: (moment: Moment) => void;
  onClose: () => void;
}

/** Goes to a day and time that somebody types, or to something that stands out. */
export default function MomentDialog({ machine, span, at, onGo, onClose }: MomentDialogProps) {
  const [typed, setTyped] = useState(momentAt(at));
  const go = (moment: Moment) => {
    onGo(moment);
    onClose();
  };
  const submit = () => typed && go(momentIn(Date.parse(typed), span));
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('past.chooseTitle')}
      description={t('past.chooseText', { first: formatInstant(machine.first_at) })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        className="flex flex-wrap items-end gap-2"
      >
        <InstantField label={t('past.day')} name="at" value={typed} onChange={setTyped} className="flex-1" />
        <Button type="submit" variant="primary" writes={false} disabled={!typed}>
          {t('past.go')}
        </Button>
      </form>
      <h3 className="overline-label mt-5 mb-1">{t('past.milestones')}</h3>
      {machine.milestones.length === 0 ? (
        <p className="text-ink-2">{t('past.milestonesNone')}</p>
      ) : (
        <ul className="-mx-2 flex flex-col">
          {machine.milestones.map((milestone) => (
            <li key={milestone.position}>
              <button
                type="button"
                onClick={() => go(String(milestone.position))}
                className="flex min-h-9 w-full flex-wrap items-center gap-x-4 rounded-control px-2 py-1 text-left text-md hover:bg-hover"
              >
                <span className="w-36 shrink-0 text-sm text-ink-3">
                  <Time at={milestone.at} />
                </span>
                <span className="min-w-0 flex-1">{milestone.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
