import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useAirline } from '@/api/session.ts';
import { AircraftTypeField } from '@/components/pickers/aircraft-type-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { createSubfleet, templateOf } from '../queries.ts';

/** Makes a subfleet from its type's data in one go, and opens it to be changed. */
export default function NewSubfleet({ onClose }: { onClose: () => void }) {
  const airline = useAirline();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initial: { type: null as ComboboxItem | null },
    send: async ({ type }) => {
      const template = await client.fetchQuery(templateOf(type?.value ?? '', airline?.id ?? ''));
      const { id } = await createSubfleet(template);
      toast.ok(t('fleet.subfleetAdded'));
      onClose();
      await navigate({ to: `/fleet/subfleets/${id}` as never });
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('fleet.addSubfleet')}
      description={t('fleet.addSubfleetText')}
      action={t('action.create')}
      onClose={onClose}
    >
      <AircraftTypeField
        label={t('fleet.type')}
        hint={t('fleet.typeHint')}
        required
        {...form.field('type')}
      />
    </FormDialog>
  );
}
