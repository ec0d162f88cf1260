import { useQuery } from '@tanstack/react-query';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { DurationField, SelectField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { DistanceField } from '@/components/ui/unit-fields.tsx';
import { t } from '@/i18n/t.ts';
import type { TableState } from '@/lib/table-state.ts';
import { moreNames } from '../filters.ts';
import { flightTypesQuery, subfleetsQuery } from '../queries.ts';

interface FiltersDialogProps {
  airline: string;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
  onClose: () => void;
}

const place = (code: string | undefined): ComboboxItem | null => (code ? { value: code, label: code } : null);
const amount = (text: string | undefined): number | null => (text ? Number(text) : null);

export default function FiltersDialog({ airline, state, onState, onClose }: FiltersDialogProps) {
  const subfleets = useQuery({ ...subfleetsQuery(airline), enabled: airline !== '' }).data?.items ?? [];
  const types = useQuery(flightTypesQuery).data?.items ?? [];
  const { filters } = state;
  const form = useForm({
    initial: {
      touching: place(filters.touching),
      departure: place(filters.departure),
      arrival: place(filters.arrival),
      subfleet: filters.subfleet ?? '',
      flight_type: filters.flight_type ?? '',
      min_distance_nmi: amount(filters.min_distance_nmi),
      max_distance_nmi: amount(filters.max_distance_nmi),
      min_block_minutes: amount(filters.min_block_minutes),
      max_block_minutes: amount(filters.max_block_minutes),
    },
    send: async (values) => {
      const text = (value: ComboboxItem | number | string | null) =>
        typeof value === 'object' ? (value?.value ?? '') : String(value);
      onState({ filters: Object.fromEntries(moreNames.map((name) => [name, text(values[name])])) });
      onClose();
    },
  });
  return (
    <FormDialog
      form={form}
      title={t('schedule.moreFilters')}
      action={t('schedule.show')}
      writes={false}
      onClose={onClose}
    >
      <FormGrid>
        <AirportField label={t('network.from')} {...form.field('departure')} />
        <AirportField label={t('network.to')} {...form.field('arrival')} />
      </FormGrid>
      <AirportField label={t('schedule.touching')} {...form.field('touching')} />
      <FormGrid>
        <SelectField
          label={t('schedule.subfleet')}
          placeholder={t('network.anySubfleet')}
          options={subfleets.map((one) => ({ value: one.id, label: `${one.name} (${one.type_icao})` }))}
          {...form.field('subfleet')}
        />
        <SelectField
          label={t('network.type')}
          placeholder={t('schedule.anyService')}
          options={types.map((one) => ({ value: one.code, label: `${one.code} · ${one.name}` }))}
          {...form.field('flight_type')}
        />
        <DistanceField label={t('schedule.distanceFrom')} {...form.field('min_distance_nmi')} />
        <DistanceField label={t('schedule.distanceTo')} {...form.field('max_distance_nmi')} />
        <DurationField label={t('schedule.blockFrom')} {...form.field('min_block_minutes')} />
        <DurationField label={t('schedule.blockTo')} {...form.field('max_block_minutes')} />
      </FormGrid>
      <div>
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            onState({ filters: Object.fromEntries(moreNames.map((name) => [name, ''])) });
            onClose();
          }}
        >
          {t('table.clearFilters')}
        </Button>
      </div>
    </FormDialog>
  );
}
