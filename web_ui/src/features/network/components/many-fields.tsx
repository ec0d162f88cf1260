import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { DateField, NumberField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { type BulkForm, type Shape, shapes } from '../bulk.ts';
import { fetchSpokes, flightTypesQuery } from '../queries.ts';
import { CodesField } from './codes-field.tsx';
import { DaysField } from './days.tsx';

const SpokesDialog = lazy(() => import('./spokes-dialog.tsx'));

interface ManyFieldsProps {
  form: Form<BulkForm>;
  /** Changes the pattern: rows that were edited are made anew. */
  set: (change: Partial<BulkForm>) => void;
  airline: string;
  subfleets: readonly { id: string; name: string; type_icao: string }[];
}

export function ManyFields({ form, set, airline, subfleets }: ManyFieldsProps) {
  const { values } = form;
  const types = useQuery(flightTypesQuery).data?.items ?? [];
  const [suggesting, setSuggesting] = useState(false);
  const hub = values.hubs[0];
  const field = <K extends keyof BulkForm & string>(name: K) => ({
    ...form.field(name),
    onChange: (value: BulkForm[K]) => set({ [name]: value } as unknown as Partial<BulkForm>),
  });
  const addKnown = async () => {
    try {
      const known = { airline, known: 'true', max_distance_nmi: '11000', limit: '200' };
      const answers = await Promise.all(values.hubs.map((one) => fetchSpokes({ ...known, hub: one })));
      const codes = answers.flatMap(({ items }) => items.map((one) => one.icao));
      set({ spokes: [...new Set([...values.spokes, ...codes])] });
    } catch (error) {
      toast.error(error);
    }
  };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title={t('network.where')}>
        <div className="flex flex-col gap-4">
          <CodesField label={t('schedule.hubs')} value={values.hubs} onChange={(hubs) => set({ hubs })} />
          <CodesField
            label={t('schedule.spokes')}
            value={values.spokes}
            onChange={(spokes) => set({ spokes })}
            ways={
              hub !== undefined && (
                <>
                  <Button size="sm" onClick={() => setSuggesting(true)}>
                    {t('schedule.suggest')}
                  </Button>
                  <Button size="sm" onClick={() => void addKnown()}>
                    {t('schedule.allKnown')}
                  </Button>
                </>
              )
            }
          />
          <Checkbox
            label={t('schedule.bothWays')}
            checked={values.both_ways}
            onChange={(both_ways) => set({ both_ways })}
          />
        </div>
      </Card>
      <Card title={t('schedule.when')}>
        <div className="flex flex-col gap-4">
          <Segmented<Shape>
            label={t('schedule.pattern')}
            value={values.shape}
            onChange={(shape) => set({ shape })}
            options={shapes.map((value) => ({ value, label: t(`schedule.shapes.${value}`) }))}
          />
          {values.shape !== 'any' && (
            <FormGrid>
              {values.shape === 'spread' ? (
                <TextField
                  label={t('schedule.firstDeparture')}
                  hint={t('schedule.atHub')}
                  maxLength={20}
                  {...field('first')}
                />
              ) : (
                <TextField
                  label={t('schedule.waveTimes')}
                  hint={t('schedule.waveHint')}
                  maxLength={120}
                  {...field('times')}
                />
              )}
              <NumberField
                label={t('schedule.spacing')}
                suffix="min"
                hint={t('schedule.spacingHint')}
                inputMode="numeric"
                {...field('spacing_minutes')}
              />
            </FormGrid>
          )}
          <NumberField
            label={t('schedule.turnaround')}
            suffix="min"
            hint={t('schedule.turnaroundHint')}
            inputMode="numeric"
            {...field('turnaround_minutes')}
          />
          <DaysField label={t('network.daysLabel')} value={values.days} onChange={(days) => set({ days })} />
        </div>
      </Card>
      <Card title={t('network.identity')}>
        <div className="flex flex-col gap-3.5">
          <FormGrid>
            <NumberField label={t('schedule.firstNumber')} inputMode="numeric" {...field('first_number')} />
            <NumberField label={t('schedule.numberStep')} inputMode="numeric" {...field('number_step')} />
          </FormGrid>
          <Checkbox
            label={t('schedule.oddEven')}
            checked={values.odd_out_even_back}
            onChange={(odd_out_even_back) => set({ odd_out_even_back })}
          />
        </div>
      </Card>
      <Card title={t('network.flownBy')} hint={t('network.flownByHint')}>
        <div className="grid gap-2 sm:grid-cols-2 xl:grid-cols-1">
          {subfleets.map((one) => (
            <Checkbox
              key={one.id}
              label={`${one.name} (${one.type_icao})`}
              checked={values.subfleet_ids.includes(one.id)}
              onChange={(on) =>
                set({
                  subfleet_ids: on
                    ? [...values.subfleet_ids, one.id]
                    : values.subfleet_ids.filter((id) => id !== one.id),
                })
              }
            />
          ))}
        </div>
      </Card>
      <details className="rounded-card border border-line bg-surface shadow-card [&[open]>summary]:border-b">
        <summary className="flex min-h-11 items-center border-line px-4 text-md font-semibold">
          {t('network.more')}
        </summary>
        <div className="flex flex-col gap-3.5 p-4">
          <SelectField
            label={t('network.type')}
            options={types.map((one) => ({ value: one.code, label: `${one.code} · ${one.name}` }))}
            {...field('flight_type')}
          />
          <FormGrid>
            <DateField label={t('network.validFromLabel')} {...field('valid_from')} />
            <DateField label={t('network.validUntilLabel')} {...field('valid_until')} />
          </FormGrid>
          <Checkbox
            label={t('schedule.activeAtOnce')}
            checked={values.active}
            onChange={(active) => set({ active })}
          />
        </div>
      </details>
      <Suspense fallback={null}>
        {suggesting && hub && (
          <SpokesDialog
            hubs={values.hubs}
            airline={airline}
            chosen={values.spokes}
            onClose={() => setSuggesting(false)}
            onAdd={(codes) => {
              set({ spokes: [...new Set([...values.spokes, ...codes])] });
              setSuggesting(false);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
