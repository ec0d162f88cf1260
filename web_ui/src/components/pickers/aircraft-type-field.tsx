import { read } from '@/api/calls.ts';
import { Combobox, type ComboboxItem } from '@/components/ui/combobox.tsx';
import type { FieldProps } from '@/components/ui/field.tsx';
import { t } from '@/i18n/t.ts';
import { typeName } from '@/lib/aircraft-type.ts';

interface AircraftTypeFieldProps extends FieldProps {
  value: ComboboxItem | null;
  onChange: (type: ComboboxItem | null) => void;
  disabled?: boolean;
}

/** Finds an aircraft type by ICAO designator, manufacturer or model name; `value` is the designator. */
export function AircraftTypeField(field: AircraftTypeFieldProps) {
  return (
    <Combobox
      placeholder={t('pickers.aircraftType')}
      search={async (text, signal) => {
        if (text === '') return [];
        const { items } = await read('/api/v1/aircraft-types', {
          query: { q: text, limit: 12 },
          signal,
        });
        return items.map((type) => ({
          value: type.icao,
          code: type.icao,
          label: `${type.icao} · ${typeName(type)}`,
          detail: typeName(type),
        }));
      }}
      {...field}
    />
  );
}
