import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Schema } from '@/api/calls.ts';
import { refresh } from '@/api/query-client.ts';
import { AirportField, airportItem } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card } from '@/components/ui/card.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { MoneyField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import {
  buyAircraft,
  createSubfleet,
  type Quote,
  registrationsQuery,
  type Subfleet,
  type Template,
} from '../queries.ts';

interface BuyFormProps {
  airline: Schema<'AirlineAnswer'>;
  quote: Quote;
  template: Template;
  /** Those that such an aircraft can join. */
  subfleets: readonly Subfleet[];
}

export function BuyForm({ airline, quote, template, subfleets }: BuyFormProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const suggested = useQuery(registrationsQuery(airline.country)).data?.items ?? [];
  // A refused purchase must not leave a second subfleet behind when it is tried again.
  const made = useRef<string | null>(null);
  const hub = airline.hubs[0];
  const form = useForm({
    operation: 'POST /api/v1/aircraft',
    initial: {
      subfleet_id: subfleets[0]?.id ?? '',
      registration: '',
      location: (hub ? airportItem(hub) : null) as ComboboxItem | null,
      name: '',
      price_minor: null as number | null,
    },
    send: async (values) => {
      let subfleet = values.subfleet_id;
      if (subfleet === '') {
        made.current ??= (await createSubfleet(template)).id;
        subfleet = made.current;
      }
      const { id } = await buyAircraft({
        subfleet_id: subfleet,
        registration: values.registration,
        location: values.location?.value ?? '',
        name: values.name.trim() || null,
        price_minor: values.price_minor,
      });
      toast.ok(
        t('fleet.boughtToast', {
          registration: values.registration.toUpperCase(),
          place: values.location?.value ?? '',
        }),
      );
      await refresh(client, ['aircraft', 'subfleets', 'finance', 'home']);
      await navigate({ to: `/fleet/aircraft/${id}` as never });
    },
  });
  const price = form.values.price_minor ?? quote.price_minor;
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Card>
        <div className="flex flex-col gap-4">
          {subfleets.length > 0 && (
            <SelectField
              label={t('fleet.intoSubfleet')}
              options={[
                ...subfleets.map((one) => ({
                  value: one.id,
                  label: t('fleet.existingSubfleet', { name: one.name, count: one.aircraft_count }),
                })),
                { value: '', label: t('fleet.newSubfleet', { name: template.name }) },
              ]}
              {...form.field('subfleet_id')}
            />
          )}
          <FormGrid>
            <div>
              <TextField
                label={t('fleet.registration')}
                mono
                required
                maxLength={10}
                {...form.field('registration')}
              />
              {suggested.length > 0 && (
                <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
                  {t('fleet.freeRegistrations')}
                  {suggested.map((one) => (
                    <button
                      key={one}
                      type="button"
                      onClick={() => form.set({ registration: one })}
                      className="code min-h-6 rounded-control border border-line bg-raised px-2 text-ink hover:bg-hover pointer-coarse:min-h-10"
                    >
                      {one}
                    </button>
                  ))}
                </p>
              )}
            </div>
            <AirportField label={t('fleet.delivery')} required {...form.field('location')} />
            <TextField
              label={t('fleet.name')}
              hint={t('fleet.nameHint')}
              maxLength={80}
              {...form.field('name')}
            />
            <MoneyField
              label={t('fleet.ownPrice')}
              hint={t('fleet.ownPriceHint')}
              currency={quote.currency}
              {...form.field('price_minor')}
            />
          </FormGrid>
        </div>
        <FormFoot form={form}>
          <Link to="/fleet" className={buttonClass()}>
            {t('action.cancel')}
          </Link>
          <Button type="submit" variant="primary" pending={form.pending}>
            {t('fleet.buyFor', { price: formatMoney(price, quote.currency, { whole: true }) })}
          </Button>
        </FormFoot>
      </Card>
    </form>
  );
}
