import { SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { DateField } from '@/components/ui/fields.tsx';
import { t } from '@/i18n/t.ts';
import type { TableState } from '@/lib/table-state.ts';
import { useWide } from '@/lib/use-wide.ts';
import { dayAfter, dayBefore, dayStart } from '../logbook-days.ts';

/** Where and when: what the menus over the table cannot ask for. */
export default function LogbookFilters({
  state,
  onState,
}: {
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}) {
  const { airport = '', block_on_from: from = '', block_on_to: to = '' } = state.filters;
  const wide = useWide();
  const set = (filters: Record<string, string>) => onState({ filters });
  const [open, setOpen] = useState(false);
  const narrowed = airport !== '' || from !== '' || to !== '';
  if (!open && !narrowed && !wide) {
    return (
      <Button className="self-start" icon={<SlidersHorizontal />} onClick={() => setOpen(true)}>
        {t('flights.whereAndWhen')}
      </Button>
    );
  }
  return (
    <fieldset className="flex flex-wrap items-end gap-2">
      <legend className="sr-only">{t('flights.whereAndWhen')}</legend>
      <AirportField
        label={t('flights.atAirport')}
        className="w-60 max-sm:w-full"
        value={airport ? { value: airport, code: airport, label: airport } : null}
        onChange={(chosen) => set({ airport: chosen?.value ?? '' })}
      />
      <DateField
        name="from"
        label={t('flights.fromDay')}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
        value={from.slice(0, 10)}
        onChange={(day) => set({ block_on_from: day && dayStart(day) })}
      />
      <DateField
        name="to"
        label={t('flights.toDay')}
        className="w-40 max-sm:w-[calc(50%-0.25rem)]"
        value={to && dayBefore(to)}
        min={from.slice(0, 10)}
        onChange={(day) => set({ block_on_to: day && dayAfter(day) })}
      />
      {narrowed && (
        <Button
          variant="quiet"
          icon={<X />}
          onClick={() => set({ airport: '', block_on_from: '', block_on_to: '' })}
        >
          {t('action.clear')}
        </Button>
      )}
    </fieldset>
  );
}
