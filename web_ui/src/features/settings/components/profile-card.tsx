import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { type Airline, catalogQuery, changeAirline } from '../queries.ts';

export function ProfileCard({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const countries = useQuery(catalogQuery).data?.countries ?? [];
  const form = useForm({
    operation: 'PATCH /api/v1/airlines/{id}',
    initial: {
      name: airline.name,
      icao: airline.icao,
      iata: airline.iata ?? '',
      callsign: airline.callsign,
      country: airline.country,
    },
    send: async (values) => {
      await changeAirline(airline.id, { ...values, iata: values.iata.trim() || null });
      toast.ok(t('settings.saved'));
      await refresh(client, ['airlines', 'me', 'home']);
    },
  });
  return (
    <Card title={t('settings.profile')}>
      <form onSubmit={form.onSubmit} noValidate>
        <div className="flex flex-col gap-3.5">
          <TextField label={t('settings.name')} required maxLength={80} {...form.field('name')} />
          <FormGrid>
            <TextField label={t('settings.icao')} required mono maxLength={3} {...form.field('icao')} />
            <TextField label={t('settings.iata')} mono maxLength={2} {...form.field('iata')} />
          </FormGrid>
          <TextField
            label={t('settings.callsign')}
            required
            mono
            maxLength={30}
            {...form.field('callsign')}
          />
          <FormGrid>
            <SelectField
              label={t('settings.country')}
              options={countries.map((one) => ({ value: one.code, label: one.name }))}
              {...form.field('country')}
            />
            <TextField
              label={t('settings.currency')}
              hint={t('settings.currencyHint')}
              name="currency"
              value={airline.currency}
              onChange={() => undefined}
              disabled
            />
          </FormGrid>
        </div>
        <FormFoot form={form}>
          <Button type="submit" variant="primary" pending={form.pending} disabled={!form.dirty}>
            {t('action.save')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}
