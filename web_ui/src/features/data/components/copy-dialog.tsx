import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { InstantField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { currentMoment } from '@/lib/moment.ts';
import { makeBranch } from '../queries.ts';

type From = 'now' | 'then';
const position = /^\d+$/;

/** Copies the airline as it is, or as it was; looking back, as it was at the moment that is looked at. */
export default function CopyDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const moment = currentMoment();
  const form = useForm({
    operation: 'POST /api/v1/branches',
    initial: {
      name: '',
      note: '',
      from: (moment === null ? 'now' : 'then') as From,
      at: moment !== null && !position.test(moment) ? moment : '',
      position: moment !== null && position.test(moment) ? Number(moment) : null,
    },
    send: async (values) => {
      const then = values.position !== null ? { position: values.position } : { at: values.at };
      await makeBranch({
        name: values.name.trim(),
        note: values.note.trim(),
        ...(values.from === 'then' ? then : {}),
      });
      toast.ok(t('data.copyMade', { name: values.name.trim() }));
      onClose();
      await refresh(client, ['branches']);
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('data.copyTitle')}
      description={t('data.copiesText')}
      action={t('data.copyMake')}
      writes={false}
      onClose={onClose}
    >
      <TextField
        label={t('data.copyName')}
        placeholder={t('data.copyNamePlaceholder')}
        required
        maxLength={80}
        {...form.field('name')}
      />
      <div className="flex flex-col items-start gap-1">
        <span className="text-sm font-medium text-ink-2">{t('data.copyFrom')}</span>
        <Segmented
          label={t('data.copyFrom')}
          value={form.values.from}
          options={[
            { value: 'now', label: t('data.copyNow') },
            { value: 'then', label: t('data.copyThen') },
          ]}
          onChange={(from) => form.set({ from })}
        />
      </div>
      {form.values.from === 'then' && form.values.position === null && (
        <InstantField label={t('data.copyMoment')} required {...form.field('at')} />
      )}
      {form.values.from === 'then' && form.values.position !== null && (
        <p className="text-sm text-ink-3">{t('data.events', { count: form.values.position })}</p>
      )}
      <TextAreaField label={t('data.copyNote')} rows={2} maxLength={1000} {...form.field('note')} />
    </FormDialog>
  );
}
