import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { InstantField } from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { clockAt, endingNow, minutesBetween, type ReportForm } from '../model.ts';
import { airportQuery } from '../queries.ts';

interface Place {
  icao: string;
  timezone?: string;
}

interface ReportTimesProps<T extends ReportForm> {
  form: Form<T>;
  departure: Place;
  arrival: Place;
  plannedMinutes: number | null;
  /** The flight may just have ended, so its end can be set to this minute. */
  fresh: boolean;
}

/** The four times of a flight in UTC, each with the clock of its airport beneath, and what they add up to. */
export function ReportTimes<T extends ReportForm>({
  form,
  departure,
  arrival,
  plannedMinutes,
  fresh,
}: ReportTimesProps<T>) {
  const { values, field, set } = form as unknown as Form<ReportForm>;
  const from = useZone(departure);
  const to = useZone(arrival);
  const local = (instant: string, place: Place, zone: string | undefined) => {
    const clock = clockAt(instant, zone);
    return clock ? t('flights.localAt', { clock, icao: place.icao }) : undefined;
  };
  const block = minutesBetween(values.block_off_at, values.block_on_at);
  const flight = minutesBetween(values.takeoff_at, values.landing_at);
  const backwards = (block !== null && block < 0) || (flight !== null && flight < 0);
  return (
    <Card
      title={t('flights.times')}
      actions={
        <p role="status" className="num flex flex-wrap gap-x-4 text-sm">
          <span>
            <span className="text-ink-3">{t('flights.blockTime')}</span>{' '}
            <strong className={backwards ? 'text-danger' : undefined}>
              {block === null ? '–' : formatDuration(block)}
            </strong>
            {plannedMinutes !== null && (
              <span className="text-ink-3">
                {' '}
                ({t('flights.planned', { value: formatDuration(plannedMinutes) })})
              </span>
            )}
          </span>
          <span>
            <span className="text-ink-3">{t('flights.flightTime')}</span>{' '}
            <strong>{flight === null ? '–' : formatDuration(flight)}</strong>
          </span>
        </p>
      }
    >
      <FormGrid columns={2}>
        <InstantField
          label={t('flights.blockOff')}
          required
          hint={local(values.block_off_at, departure, from)}
          {...field('block_off_at')}
        />
        <InstantField
          label={t('flights.takeoff')}
          hint={local(values.takeoff_at, departure, from)}
          {...field('takeoff_at')}
        />
        <InstantField
          label={t('flights.landingAt')}
          hint={local(values.landing_at, arrival, to)}
          {...field('landing_at')}
        />
        <InstantField
          label={t('flights.blockOn')}
          required
          hint={local(values.block_on_at, arrival, to)}
          {...field('block_on_at')}
        />
      </FormGrid>
      {fresh && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button size="sm" onClick={() => set(endingNow(values))}>
            {t('flights.onBlocksNow')}
          </Button>
          <span className="text-xs text-ink-3">{t('flights.onBlocksNowHint')}</span>
        </div>
      )}
      {backwards && <p className="mt-3 text-sm text-danger">{t('flights.backwards')}</p>}
    </Card>
  );
}

function useZone(place: Place): string | undefined {
  const asked = useQuery({ ...airportQuery(place.icao), enabled: place.icao !== '' && !place.timezone });
  return place.timezone ?? asked.data?.timezone;
}
