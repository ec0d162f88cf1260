import { useAirline } from '@/api/session.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Combobox } from '@/components/ui/combobox.tsx';
import { NumberField } from '@/components/ui/fields.tsx';
import type { Form } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import type { ReportForm } from '../model.ts';
import { findAircraft } from '../queries.ts';

/** Which flight it was, where no booking says so. */
export function ReportOrigin<T extends ReportForm>({ form }: { form: Form<T> }) {
  const airline = useAirline();
  const field = (form as unknown as Form<ReportForm>).field;
  return (
    <>
      <Combobox
        label={t('flights.pilotAircraft')}
        required
        {...field('aircraft_id')}
        search={async (text, signal) => {
          const found = await findAircraft(airline?.id ?? '', text, signal);
          return found.map((one) => ({
            value: one.id,
            label: `${one.registration} · ${one.type_name}`,
            detail: one.location.icao,
          }));
        }}
      />
      <NumberField label={t('flights.flightNumber')} inputMode="numeric" {...field('flight_number')} />
      <AirportField label={t('flights.departure')} required {...field('departure')} />
      <AirportField label={t('flights.plannedArrival')} required {...field('planned_arrival')} />
    </>
  );
}
