import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { chooseAirline } from '@/api/session.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { MoneyField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { catalogQuery, foundAirline } from '../queries.ts';

export default function FoundDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const catalog = useQuery(catalogQuery).data;
  const form = useForm({
    operation: 'POST /api/v1/airlines',
    initial: {
      name: '',
      icao: '',
      iata: '',
      callsign: '',
      country: '',
      currency: 'EUR',
      hub_icao: null as ComboboxItem | null,
      starting_capital_minor: null as number | null,
    },
    send: async (values) => {
      const { id } = await foundAirline({
        ...values,
        iata: values.iata.trim() || null,
        hub_icao: values.hub_icao?.value ?? null,
      });
      toast.ok(t('settings.foundDone', { airline: values.name }));
      onClose();
      await refresh(client, ['airlines', 'me', 'home']);
      chooseAirline(id);
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('settings.foundTitle')}
      description={t('settings.foundText')}
      action={t('settings.found')}
      onClose={onClose}
    >
      <TextField label={t('settings.name')} required maxLength={80} {...form.field('name')} />
      <FormGrid>
        <TextField label={t('settings.icao')} required mono maxLength={3} {...form.field('icao')} />
        <TextField label={t('settings.iata')} mono maxLength={2} {...form.field('iata')} />
        <TextField label={t('settings.callsign')} required mono maxLength={30} {...form.field('callsign')} />
        <SelectField
          label={t('settings.country')}
          placeholder=""
          options={(catalog?.countries ?? []).map((one) => ({ value: one.code, label: one.name }))}
          {...form.field('country')}
        />
        <SelectField
          label={t('settings.currency')}
          options={(catalog?.currencies ?? []).map((one) => ({ value: one.code, label: one.code }))}
          {...form.field('currency')}
        />
        <MoneyField
          label={t('settings.capital')}
          hint={t('settings.capitalHint')}
          currency={form.values.currency}
          {...form.field('starting_capital_minor')}
        />
      </FormGrid>
      <AirportField label={t('settings.hub')} {...form.field('hub_icao')} />
    </FormDialog>
  );
}
