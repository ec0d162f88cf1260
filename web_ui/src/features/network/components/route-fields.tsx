import { useQuery } from '@tanstack/react-query';
import type { Schema } from '@/api/calls.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import {
  DateField,
  DurationField,
  MoneyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { AltitudeField, DistanceField } from '@/components/ui/unit-fields.tsx';
import { t } from '@/i18n/t.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import type { RouteForm } from '../model.ts';
import { type Estimate, flightTypesQuery, keyQuery } from '../queries.ts';
import { DaysField } from './days.tsx';
import { RouteFares } from './route-fares.tsx';
import { WayBackFields } from './way-back.tsx';

interface RouteFieldsProps {
  form: Form<RouteForm>;
  airline: string;
  currency: string;
  subfleets: readonly Schema<'SubfleetAnswer'>[];
  estimate: Estimate | undefined;
  /** The route itself, whose number is its own. */
  except: string;
}

export function RouteFields({ form, airline, currency, subfleets, estimate, except }: RouteFieldsProps) {
  const types = useQuery(flightTypesQuery).data?.items ?? [];
  const { values } = form;
  const key = useQuery(
    keyQuery(
      useDelayedValue({
        airline,
        flight_number: values.flight_number,
        code: values.code.trim(),
        leg: values.leg,
        except,
      }),
    ),
  );
  const holder = key.data?.free === false ? key.data.held_by : null;
  const number = form.field('flight_number');
  const zone = (end: 'departure' | 'arrival') =>
    estimate ? t('network.timeHint', { zone: estimate[end].timezone }) : t('network.timeHintPlain');
  const tick = (id: string, on: boolean) =>
    form.set({
      subfleet_ids: on ? [...values.subfleet_ids, id] : values.subfleet_ids.filter((one) => one !== id),
    });
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title={t('network.where')}>
        <FormGrid>
          <AirportField label={t('network.from')} required {...form.field('departure')} />
          <AirportField label={t('network.to')} required {...form.field('arrival')} />
        </FormGrid>
      </Card>
      <Card title={t('network.identity')}>
        <FormGrid columns={4}>
          <NumberField
            label={t('network.number')}
            required
            inputMode="numeric"
            {...number}
            error={number.error ?? (holder ? t('network.taken', { ident: holder.ident }) : undefined)}
          />
          <TextField
            label={t('network.code')}
            hint={t('network.codeHint')}
            mono
            maxLength={5}
            {...form.field('code')}
          />
          <NumberField
            label={t('network.leg')}
            hint={t('network.legHint')}
            inputMode="numeric"
            {...form.field('leg')}
          />
          <TextField
            label={t('network.callsign')}
            hint={t('network.callsignHint')}
            mono
            maxLength={10}
            {...form.field('callsign')}
          />
        </FormGrid>
      </Card>
      <Card title={t('network.schedule')}>
        <div className="flex flex-col gap-4">
          <FormGrid columns={4}>
            <TextField
              label={t('network.departureTime')}
              hint={zone('departure')}
              placeholder="08:30"
              maxLength={20}
              {...form.field('departure_time')}
            />
            <TextField
              label={t('network.arrivalTime')}
              hint={zone('arrival')}
              placeholder="10:05"
              maxLength={20}
              {...form.field('arrival_time')}
            />
            <DateField label={t('network.validFromLabel')} {...form.field('valid_from')} />
            <DateField label={t('network.validUntilLabel')} {...form.field('valid_until')} />
          </FormGrid>
          <DaysField
            label={t('network.daysLabel')}
            value={values.days}
            onChange={(days) => form.set({ days })}
            error={form.errorAt('days')}
          />
          {except === '' && <WayBackFields form={form} estimate={estimate} />}
        </div>
      </Card>
      <Card title={t('network.flownBy')} hint={t('network.flownByHint')}>
        <div className="grid gap-2 sm:grid-cols-2">
          {subfleets.map((one) => (
            <Checkbox
              key={one.id}
              label={`${one.name} (${one.type_icao})`}
              checked={values.subfleet_ids.includes(one.id)}
              onChange={(on) => tick(one.id, on)}
            />
          ))}
        </div>
      </Card>
      <RouteFares
        fares={values.fares}
        onChange={(fares) => form.set({ fares })}
        subfleets={
          values.subfleet_ids.length > 0
            ? subfleets.filter((one) => values.subfleet_ids.includes(one.id))
            : subfleets
        }
        currency={currency}
        errorAt={form.errorAt}
      />
      <details className="rounded-card border border-line bg-surface shadow-card [&[open]>summary]:border-b">
        <summary className="flex min-h-11 items-center border-line px-4 text-md font-semibold">
          {t('network.more')}
        </summary>
        <div className="flex flex-col gap-4 p-4">
          <FormGrid columns={3}>
            <SelectField
              label={t('network.type')}
              options={types.map((one) => ({ value: one.code, label: `${one.code} · ${one.name}` }))}
              {...form.field('flight_type')}
            />
            <DistanceField
              label={t('network.distance')}
              hint={t('network.distanceHint')}
              {...form.field('distance_nmi')}
            />
            <DurationField
              label={t('network.block')}
              hint={t('network.blockHint')}
              {...form.field('block_minutes')}
            />
            <AltitudeField label={t('network.level')} {...form.field('level_ft')} />
            <NumberField
              label={t('network.loadFactor')}
              suffix="%"
              hint={t('network.loadFactorDefault')}
              {...form.field('load_factor_percent')}
            />
            <MoneyField
              label={t('network.pilotPay')}
              hint={t('network.pilotPayDefault')}
              currency={currency}
              {...form.field('pilot_pay_minor')}
            />
          </FormGrid>
          <AirportField label={t('network.alternate')} {...form.field('alternate')} />
          <TextField label={t('network.routeText')} mono maxLength={1000} {...form.field('route_text')} />
          <TextAreaField label={t('network.notes')} maxLength={2000} {...form.field('notes')} />
        </div>
      </details>
    </div>
  );
}
