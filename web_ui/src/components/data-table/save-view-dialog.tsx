import { TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { t } from '@/i18n/t.ts';

interface SaveViewDialogProps {
  /** The names of the views that there are. */
  taken: readonly string[];
  onSave: (name: string) => void;
  onClose: () => void;
}

/** Keeps what is seen under a name. */
export default function SaveViewDialog({ taken, onSave, onClose }: SaveViewDialogProps) {
  const form = useForm({
    initial: { name: '' },
    send: async ({ name }) => {
      if (name.trim() === '') return;
      onSave(name.trim());
      onClose();
    },
  });
  const name = form.values.name.trim();
  return (
    <FormDialog
      form={form}
      title={t('table.saveView')}
      description={t('table.saveViewText')}
      action={t('action.save')}
      size="sm"
      writes={false}
      onClose={onClose}
    >
      <TextField label={t('table.viewName')} required maxLength={60} autoFocus {...form.field('name')} />
      {taken.includes(name) && <Notice kind="caution">{t('table.viewTaken', { name })}</Notice>}
    </FormDialog>
  );
}
