import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { type Branch, renameBranch } from '../queries.ts';

export default function RenameDialog({ branch, onClose }: { branch: Branch; onClose: () => void }) {
  const client = useQueryClient();
  const form = useForm({
    operation: 'PATCH /api/v1/branches/{id}',
    initial: { name: branch.name, note: branch.note ?? '' },
    send: async ({ name, note }) => {
      await renameBranch(branch.id, { name: name.trim(), note: note.trim() });
      toast.ok(t('data.copyRenamed'));
      onClose();
      await refresh(client, ['branches']);
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('data.copyTitle')}
      action={t('action.save')}
      writes={false}
      onClose={onClose}
    >
      <TextField label={t('data.copyName')} required autoFocus maxLength={80} {...form.field('name')} />
      <TextAreaField label={t('data.copyNote')} rows={2} maxLength={1000} {...form.field('note')} />
    </FormDialog>
  );
}
