import { useQueryClient } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { MoneyField, NumberField, SelectField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { type Form, FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { toast } from '@/components/ui/toast.ts';
import { MassField } from '@/components/ui/unit-fields.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber, showMass } from '@/lib/format.ts';
import { emptyFare, type FareRow, type SubfleetForm, subfleetChanges, subfleetForm } from '../model.ts';
import { changeSubfleet, type Subfleet } from '../queries.ts';

/** Seats, fares and costs of a subfleet, and figures of its own in place of the type's. */
export default function SubfleetEditor({ subfleet }: { subfleet: Subfleet }) {
  const client = useQueryClient();
  const start = subfleetForm(subfleet);
  const form = useForm({
    operation: 'PATCH /api/v1/subfleets/{id}',
    initial: start,
    send: async (values) => {
      await changeSubfleet(subfleet.id, subfleetChanges(values, start));
      toast.ok(t('fleet.saved'));
      await refresh(client, ['subfleets', 'routes']);
    },
  });
  const { type } = subfleet;
  const typeMass = (kg: number | null) => {
    if (kg === null) return t('fleet.noneKnown');
    const { value, unit } = showMass(kg);
    return t('fleet.typeFigure', { value: `${value} ${unit}` });
  };
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
      <Card title={t('fleet.economics')} hint={t('fleet.economicsHint')}>
        <div className="flex flex-col gap-4">
          <TextField label={t('fleet.name')} maxLength={80} required {...form.field('name')} />
          <Fares form={form} currency={subfleet.currency} />
          <FormGrid columns={3}>
            <MoneyField
              label={t('fleet.blockHourCost')}
              hint={t('fleet.blockHourCostHint')}
              currency={subfleet.currency}
              {...form.field('cost_block_hour_minor')}
            />
            <NumberField
              label={t('fleet.handlingMultiplier')}
              hint={t('fleet.handlingMultiplierHint')}
              suffix="%"
              {...form.field('ground_handling_multiplier_percent')}
            />
            <MassField label={t('fleet.cargoCapacity')} {...form.field('cargo_capacity_kg')} />
          </FormGrid>
        </div>
      </Card>
      <Card title={t('fleet.performance')} hint={t('fleet.performanceHint')}>
        <FormGrid columns={4}>
          <MassField
            label={t('fleet.burnPerHour')}
            hint={typeMass(type.burn_kg_per_hour)}
            {...form.field('burn_kg_per_hour')}
          />
          <NumberField
            label={t('fleet.cruiseKt')}
            suffix="kt"
            hint={
              type.cruise_kt === null
                ? t('fleet.noneKnown')
                : t('fleet.typeFigure', { value: `${formatNumber(type.cruise_kt)} kt` })
            }
            {...form.field('cruise_kt')}
          />
          <MassField label={t('fleet.oew')} hint={typeMass(type.oew_kg)} {...form.field('oew_kg')} />
          <MassField label={t('fleet.mzfw')} hint={typeMass(type.mzfw_kg)} {...form.field('mzfw_kg')} />
          <MassField label={t('fleet.mtowLong')} hint={typeMass(type.mtow_kg)} {...form.field('mtow_kg')} />
          <MassField label={t('fleet.mlw')} hint={typeMass(type.mlw_kg)} {...form.field('mlw_kg')} />
          <MassField
            label={t('fleet.maxFuel')}
            hint={typeMass(type.max_fuel_kg)}
            {...form.field('max_fuel_kg')}
          />
        </FormGrid>
        <div className="mt-3.5">
          <TextAreaField label={t('fleet.notes')} maxLength={2000} {...form.field('notes')} />
        </div>
      </Card>
      <FormFoot form={form}>
        <Button type="submit" variant="primary" pending={form.pending} disabled={!form.dirty}>
          {t('action.save')}
        </Button>
      </FormFoot>
    </form>
  );
}

function Fares({ form, currency }: { form: Form<SubfleetForm>; currency: string }) {
  const rows = form.values.fares;
  const change = (index: number, change: Partial<FareRow>) =>
    form.set({ fares: rows.map((row, at) => (at === index ? { ...row, ...change } : row)) });
  const field = <K extends keyof FareRow>(index: number, name: K) => ({
    name: `fares.${index}.${name}`,
    value: (rows[index] as FareRow)[name],
    onChange: (value: FareRow[K]) => change(index, { [name]: value } as Partial<FareRow>),
    error: form.errorAt(`fares.${index}.${name}`),
  });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium text-ink-2">{t('fleet.fares')}</legend>
      {rows.length === 0 && <p className="text-sm text-ink-3">{t('fleet.noFares')}</p>}
      {rows.map((row, index) => (
        <div
          key={row.key}
          className="grid grid-cols-2 items-start gap-2 rounded-card border border-line bg-bg p-2.5 sm:grid-cols-[5rem_1fr_8rem_7rem_9rem_9rem_auto] sm:border-0 sm:bg-transparent sm:p-0"
        >
          <TextField label={t('fleet.fareCode')} mono maxLength={4} {...field(index, 'code')} />
          <TextField label={t('fleet.fareName')} maxLength={80} {...field(index, 'name')} />
          <SelectField
            label={t('fleet.fareKind')}
            options={[
              { value: 'pax', label: t('fleet.pax') },
              { value: 'cargo', label: t('fleet.cargoKind') },
            ]}
            {...field(index, 'kind')}
            onChange={(kind) => change(index, { kind: kind as FareRow['kind'] })}
          />
          <NumberField label={t('fleet.capacity')} {...field(index, 'capacity')} />
          <MoneyField label={t('fleet.farePrice')} currency={currency} {...field(index, 'price_minor')} />
          <MoneyField label={t('fleet.fareCost')} currency={currency} {...field(index, 'cost_minor')} />
          <IconButton
            label={t('fleet.removeFare', { name: row.name || row.code })}
            className="self-end sm:mt-6 sm:self-start"
            onClick={() => form.set({ fares: rows.filter((_, at) => at !== index) })}
          >
            <Trash2 />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="sm" icon={<Plus />} onClick={() => form.set({ fares: [...rows, emptyFare(rows)] })}>
          {t('fleet.addFare')}
        </Button>
      </div>
    </fieldset>
  );
}
