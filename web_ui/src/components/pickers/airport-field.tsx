import { read, readNow } from '@/api/calls.ts';
import type { AirportRef } from '@/api/types.ts';
import { Combobox, type ComboboxItem } from '@/components/ui/combobox.tsx';
import type { FieldProps } from '@/components/ui/field.tsx';
import { t } from '@/i18n/t.ts';

interface AirportFieldProps extends FieldProps {
  value: ComboboxItem | null;
  onChange: (airport: ComboboxItem | null) => void;
  /** `/api/v1/setup/airports` before anybody can sign in. */
  path?: '/api/v1/airports' | '/api/v1/setup/airports';
  disabled?: boolean;
}

/** An airport as a choice: `value` is its ICAO code. */
export function airportItem(airport: AirportRef): ComboboxItem {
  const place = [airport.city, airport.country].filter(Boolean).join(', ');
  return {
    value: airport.icao,
    code: airport.icao,
    label: `${airport.icao} · ${airport.name}`,
    detail: [airport.name, place, airport.iata].filter(Boolean).join(' · '),
  };
}

/** Finds an airport by ICAO or IATA code, name or city. */
export function AirportField({ path = '/api/v1/airports', ...field }: AirportFieldProps) {
  return (
    <Combobox
      placeholder={t('pickers.airport')}
      search={async (text, signal) => {
        if (text === '') return [];
        const asked = { query: { q: text, limit: 12 }, signal };
        const { items } = await (path === '/api/v1/airports' ? read(path, asked) : readNow(path, asked));
        return items.map(airportItem);
      }}
      {...field}
    />
  );
}
