import { useRef } from 'react';
import { airportItem } from '@/components/pickers/airport-field.tsx';
import { Combobox } from '@/components/ui/combobox.tsx';
import type { FieldProps } from '@/components/ui/field.tsx';
import { t } from '@/i18n/t.ts';
import type { AirportRef } from '../types.ts';

interface PlaceFieldProps extends FieldProps {
  value: AirportRef | null;
  onChange: (airport: AirportRef | null) => void;
  search: (text: string, signal: AbortSignal) => Promise<AirportRef[]>;
}

/** An airport with its place on the globe, which the plain airport field does not keep. */
export function PlaceField({ value, onChange, search, ...field }: PlaceFieldProps) {
  const known = useRef(new Map<string, AirportRef>());
  return (
    <Combobox
      {...field}
      placeholder={t('pickers.airport')}
      value={value && airportItem(value)}
      onChange={(item) => onChange(item ? (known.current.get(item.value) ?? null) : null)}
      search={async (text, signal) => {
        if (text === '') return [];
        const airports = await search(text, signal);
        for (const airport of airports) known.current.set(airport.icao, airport);
        return airports.map(airportItem);
      }}
    />
  );
}
