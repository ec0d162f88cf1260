import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@/api/problem.ts';
import { AirportField, airportItem } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Combobox, type ComboboxItem } from '@/components/ui/combobox.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import { InstantField, NumberField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormFailure, FormGrid, useForm } from '@/components/ui/form.tsx';
import { AltitudeField, MassField } from '@/components/ui/unit-fields.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { formatClock } from '@/lib/time.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { bookingInput, clockOf, emptyBooking, provisionalBooking, type Wish } from '../model.ts';
import { findAircraft, previewQuery, useBook } from '../queries.ts';
import type { AirportRef, Booking, DispatchOption, DispatchOptions } from '../types.ts';
import { BookingPreview } from './booking-preview.tsx';

export type SheetSubject =
  | { kind: 'route'; option: DispatchOption }
  | { kind: 'free'; arrival?: AirportRef }
  | { kind: 'ferry' };

interface BookingSheetProps {
  subject: SheetSubject;
  pilot: Booking['pilot'];
  airlineId: string;
  location: AirportRef | null;
  here: DispatchOptions['aircraft_here'];
  onClose: () => void;
  onBooked: (id: string) => void;
}

/** What a flight needs to be booked, with its briefing worked out beside it while one chooses. */
export default function BookingSheet(props: BookingSheetProps) {
  const { subject, pilot, airlineId, location, here, onClose, onBooked } = props;
  const booking = useBook(airlineId, onBooked);
  const option = subject.kind === 'route' ? subject.option : null;
  const wish: Wish = { kind: subject.kind, pilotId: pilot.id, routeId: option?.route.id };
  const choices: ComboboxItem[] = option
    ? option.aircraft
        .filter((one) => one.ok)
        .map((one) =>
          aircraftItem(one.aircraft.id, one.aircraft.registration, one.aircraft.subfleet.name, one.location),
        )
    : here
        .filter((one) => one.ok)
        .map((one) => aircraftItem(one.id, one.registration, one.subfleet.name, location?.icao ?? ''));
  const form = useForm({
    operation: 'POST /api/v1/bookings',
    initial: {
      ...emptyBooking,
      aircraft_id: choices[0] ?? null,
      departure: !option && location ? airportItem(location) : null,
      arrival: subject.kind === 'free' && subject.arrival ? airportItem(subject.arrival) : null,
      planned_departure_at: option?.next_departure_at ?? '',
    },
    send: async (values) => {
      const input = bookingInput(wish, values);
      if (!input) return;
      const taken = option?.aircraft.find((one) => one.aircraft.id === input.aircraft_id);
      await booking.mutateAsync({
        input,
        ident: preview.data?.ident ?? option?.route.ident ?? t('dispatch.theFlight'),
        provisional:
          option && taken
            ? provisionalBooking(option, taken, pilot, values.planned_departure_at || null)
            : null,
      });
    },
  });
  const { values } = form;
  const settled = useDelayedValue(bookingInput(wish, values), 300);
  const preview = useQuery(previewQuery(settled));
  const briefing = preview.data;
  // The preview refuses what the booking would refuse, on the same fields and before anything is sent.
  const refusal = preview.error instanceof ApiError ? preview.error.fields : {};
  const field: typeof form.field = (name) => {
    const bound = form.field(name);
    return { ...bound, error: bound.error ?? refusal[name] };
  };
  const ready = bookingInput(wish, values) !== null && briefing?.bookable !== false;
  useKeys({ 'mod+enter': () => ready && void form.submit() });
  const titles = { free: t('dispatch.bookFree'), ferry: t('dispatch.bookFerry') };
  return (
    <Dialog
      // While it is being booked it stands among the bookings already; a refusal opens the sheet again.
      open={!form.pending || !option}
      kind="panel"
      size="lg"
      onOpenChange={(open) => !open && onClose()}
      title={
        subject.kind === 'route'
          ? t('dispatch.bookTitle', { ident: subject.option.route.ident })
          : titles[subject.kind]
      }
      description={
        subject.kind === 'route'
          ? `${subject.option.route.departure.icao} – ${subject.option.route.arrival.icao} · ${subject.option.route.departure.name} – ${subject.option.route.arrival.name}`
          : subject.kind === 'free'
            ? t('dispatch.freeText')
            : t('dispatch.ferryText')
      }
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" form="booking" pending={form.pending} disabled={!ready}>
            {t('dispatch.bookIt')}
          </Button>
        </>
      }
    >
      <form id="booking" onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        <FormGrid columns={2}>
          {!option && (
            <>
              <AirportField label={t('dispatch.departure')} required {...field('departure')} />
              <AirportField label={t('dispatch.arrival')} required {...field('arrival')} />
            </>
          )}
          <Combobox
            label={t('dispatch.aircraft')}
            required
            placeholder={t('dispatch.aircraftSearch')}
            {...field('aircraft_id')}
            search={async (text, signal) => {
              if (option || (text === '' && choices.length > 0)) {
                const wanted = text.toLowerCase();
                return choices.filter((one) => one.label.toLowerCase().includes(wanted));
              }
              const found = await findAircraft(airlineId, text, signal);
              return found.map((one) =>
                aircraftItem(one.id, one.registration, one.subfleet.name, one.location.icao),
              );
            }}
          />
          {subject.kind === 'free' && (
            <NumberField
              label={t('dispatch.flightNumber')}
              hint={t('dispatch.flightNumberHint')}
              inputMode="numeric"
              {...field('flight_number')}
            />
          )}
          <InstantField
            label={t('dispatch.leaves')}
            hint={
              briefing &&
              t(values.planned_departure_at ? 'dispatch.leavesHint' : 'dispatch.leavesDefault', {
                utc: formatClock(briefing.planned_departure_at),
                clock: clockOf(briefing.departure_local),
                icao: briefing.departure.icao,
              })
            }
            {...field('planned_departure_at')}
          />
          <SelectField
            label={t('dispatch.alternate')}
            {...field('alternate')}
            options={[
              {
                value: '',
                label:
                  values.alternate === '' && briefing?.alternate
                    ? t('dispatch.alternateAutoIs', { icao: briefing.alternate.icao })
                    : t('dispatch.alternateAuto'),
              },
              ...(briefing?.alternates ?? []).map((one) => ({
                value: one.icao,
                label: `${one.icao} · ${one.name}`,
              })),
            ]}
          />
        </FormGrid>
        <details className="group">
          <summary className="w-fit rounded-control text-sm text-accent-text">{t('dispatch.more')}</summary>
          <div className="mt-3">
            <FormGrid columns={2}>
              <MassField label={t('dispatch.extraFuel')} {...field('extra_fuel_kg')} />
              <AltitudeField label={t('dispatch.level')} {...field('cruise_level_ft')} />
              <TextField
                label={t('dispatch.routeText')}
                hint={t('dispatch.routeHint')}
                mono
                maxLength={1000}
                className="sm:col-span-2"
                {...field('route_text')}
              />
            </FormGrid>
          </div>
        </details>
        <FormFailure form={form} />
      </form>
      <div className="mt-5">
        <BookingPreview
          briefing={briefing}
          asked={settled !== null}
          pending={preview.isFetching}
          error={preview.error}
          retry={() => void preview.refetch()}
        />
      </div>
    </Dialog>
  );
}

function aircraftItem(id: string, registration: string, subfleet: string, icao: string): ComboboxItem {
  const detail = t('dispatch.aircraftAt', { type: subfleet, icao });
  return { value: id, label: `${registration} · ${detail}`, detail: '' };
}
