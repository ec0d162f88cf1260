import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { useAirline, useMe } from '@/api/session.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Switch } from '@/components/ui/check.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { addUser } from '../queries.ts';
import { roleOptions } from '../roles.ts';
import { AbilityTicks } from './ability-ticks.tsx';

export default function NewUser({ onClose }: { onClose: () => void }) {
  const me = useMe();
  const airline = useAirline();
  const client = useQueryClient();
  const form = useForm({
    operation: 'POST /api/v1/users',
    initial: {
      email: '',
      display_name: '',
      password: '',
      role: 'pilot',
      abilities: [] as string[],
      flies: airline !== null,
      'pilot.home_airport': null as ComboboxItem | null,
    },
    send: async (values) => {
      await addUser({
        email: values.email,
        display_name: values.display_name,
        password: values.password,
        role: values.role as 'pilot',
        abilities: values.role === 'staff' ? values.abilities : [],
        pilot:
          values.flies && airline
            ? {
                airline_id: airline.id,
                home_airport: values['pilot.home_airport']?.value ?? '',
                transfer_minutes: 0,
                activate: true,
              }
            : null,
      });
      toast.ok(t('crew.userAdded', { name: values.display_name }));
      onClose();
      await refresh(client, ['users', 'pilots']);
    },
  });
  const { values } = form;
  return (
    <FormDialog form={form} title={t('crew.newUser')} action={t('action.create')} onClose={onClose}>
      <FormGrid>
        <TextField
          label={t('crew.name')}
          required
          maxLength={80}
          autoComplete="off"
          {...form.field('display_name')}
        />
        <TextField
          label={t('crew.email')}
          required
          type="email"
          maxLength={254}
          autoComplete="off"
          {...form.field('email')}
        />
      </FormGrid>
      <TextField
        label={t('crew.firstPassword')}
        hint={t('crew.firstPasswordHint')}
        type="password"
        autoComplete="new-password"
        required
        {...form.field('password')}
      />
      <SelectField label={t('crew.role')} options={roleOptions(me.user.role)} {...form.field('role')} />
      {values.role === 'staff' && (
        <AbilityTicks
          value={values.abilities}
          onChange={(abilities) => form.set({ abilities })}
          error={form.errorAt('abilities')}
        />
      )}
      {airline && (
        <Switch
          label={t('crew.alsoPilot', { airline: airline.name })}
          checked={values.flies}
          onChange={(flies) => form.set({ flies })}
        />
      )}
      {values.flies && (
        <AirportField label={t('crew.homeBase')} required {...form.field('pilot.home_airport')} />
      )}
    </FormDialog>
  );
}
