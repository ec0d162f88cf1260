import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { takeCommand } from '@/api/last-command.ts';
import { refresh } from '@/api/query-client.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { sentenceOf } from '@/components/ui/error-state.tsx';
import { InstantField, TextAreaField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import type { VerbForMany } from '../actions.ts';
import { type Aircraft, actOn, undoCommand } from '../queries.ts';

interface ManyDialogProps {
  verb: VerbForMany;
  aircraft: readonly Aircraft[];
  onClose: () => void;
  onDone: () => void;
}

const touched = ['aircraft', 'home', 'finance'];

/** The command of the verbs that ask for something. */
function operationOf(verb: VerbForMany) {
  if (verb === 'move' || verb === 'maintenance/start' || verb === 'store')
    return `POST /api/v1/aircraft/{id}/${verb}` as const;
  return undefined;
}

/** One verb for several aircraft, one command each: what is refused is said by name, and the rest is done. */
export default function ManyDialog({ verb, aircraft, onClose, onDone }: ManyDialogProps) {
  const client = useQueryClient();
  const [meant] = useState(() => aircraft.filter((one) => one.actions.includes(verb)));
  const [not] = useState(() => aircraft.filter((one) => !one.actions.includes(verb)));
  const [refused, setRefused] = useState<string[]>([]);
  const names = (list: readonly Aircraft[]) => list.map((one) => one.registration).join(', ');
  const takeBack = async (commands: readonly string[]) => {
    try {
      for (const id of [...commands].reverse()) await undoCommand(id);
      takeCommand();
      toast.ok(t('fleet.manyUndone'));
    } catch (error) {
      toast.error(error);
    }
    await refresh(client, touched);
  };
  const form = useForm({
    operation: operationOf(verb),
    initial: { location: null as ComboboxItem | null, reason: '', until: '' },
    send: async ({ location, reason, until }) => {
      const commands: string[] = [];
      const sentences: string[] = [];
      let first: unknown = null;
      for (const one of meant) {
        try {
          await actOn(one.id, verb, { location: location?.value ?? '', reason, until });
          const command = takeCommand();
          if (command) commands.push(command);
        } catch (error) {
          first ??= error;
          sentences.push(
            t('fleet.manyRefused', { registration: one.registration, sentence: sentenceOf(error) }),
          );
        }
      }
      const done = meant.length - sentences.length;
      // What was typed is wrong for all of them: the sentence belongs on its field.
      if (done === 0 && first) throw first;
      await refresh(client, touched);
      toast.ok(t('fleet.manyDone', { count: done }), { undo: () => void takeBack(commands) });
      onDone();
      setRefused(sentences);
      if (sentences.length === 0) onClose();
    },
  });
  const count = meant.length;
  const titles: Record<VerbForMany, string> = {
    move: t('fleet.many.move', { count }),
    'maintenance/start': t('fleet.many.maintenance/start', { count }),
    'maintenance/end': t('fleet.many.maintenance/end', { count }),
    store: t('fleet.many.store', { count }),
    unstore: t('fleet.many.unstore', { count }),
    sell: t('fleet.many.sell', { count }),
  };
  return (
    <FormDialog
      form={form}
      title={titles[verb]}
      description={count === 0 ? t('fleet.manyNone') : t('fleet.manyAre', { list: names(meant) })}
      action={titles[verb]}
      danger={verb === 'sell'}
      onClose={onClose}
    >
      {not.length > 0 && (
        <Notice kind="caution">{t('fleet.manyNot', { count: not.length, list: names(not) })}</Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="danger">
          <ul className="list-disc pl-4">
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {verb === 'sell' && <p className="text-md text-ink-2">{t('fleet.manySell')}</p>}
      {verb === 'move' && <AirportField label={t('fleet.moveTo')} required {...form.field('location')} />}
      {(verb === 'move' || verb === 'store' || verb === 'maintenance/start') && (
        <TextAreaField
          label={t('fleet.reason')}
          hint={t('fleet.reasonHint')}
          required={verb === 'maintenance/start'}
          maxLength={2000}
          {...form.field('reason')}
        />
      )}
      {verb === 'maintenance/start' && <InstantField label={t('fleet.until')} {...form.field('until')} />}
    </FormDialog>
  );
}
