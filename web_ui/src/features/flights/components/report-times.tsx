import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { InstantField } from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { clockAt, minutesBetween } from '../clock.ts';
import { endingNow, type ReportForm } from '../model.ts';
import { airportQuery } from '../queries.ts';
import { liesAhead, overMidnight } from '../report-faults.ts';

interface Place {
  icao: string;
  timezone?: string;
}

type Times = Pick<ReportForm, 'block_off_at' | 'takeoff_at' | 'landing_at' | 'block_on_at'>;

interface ReportTimesProps<T extends ReportForm> {
  form: Form<T>;
  departure: Place;
  arrival: Place;
  plannedMinutes: number | null;
  /** The flight may just have ended, so its end can be set to this minute. */
  fresh: boolean;
  /** Which values still are the plan's. */
  planned: ReadonlySet<keyof ReportForm>;
  nowMs: number;
}

/** The four times of a flight in UTC, each with the clock of its airport beneath, and what they add up to. */
export function ReportTimes<T extends ReportForm>({
  form,
  departure,
  arrival,
  plannedMinutes,
  fresh,
  planned,
  nowMs,
}: ReportTimesProps<T>) {
  const { values, field, set } = form as unknown as Form<ReportForm>;
  const from = useZone(departure);
  const to = useZone(arrival);
  const local = (name: keyof Times, place: Place, zone: string | null | undefined) => {
    // The clock's line keeps its place until the airport is known.
    if (zone === null) return values[name] ? '\u00a0' : undefined;
    const clock = clockAt(values[name], zone);
    const there = clock && t('flights.localAt', { clock, icao: place.icao });
    const mark = planned.has(name) && t('flights.asPlanned');
    return [there, mark].filter(Boolean).join(' · ') || undefined;
  };
  const nextDay = overMidnight(values, nowMs);
  const ahead = fresh && liesAhead(values, nowMs);
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
          hint={local('block_off_at', departure, from)}
          {...field('block_off_at')}
        />
        <InstantField
          label={t('flights.takeoff')}
          hint={local('takeoff_at', departure, from)}
          {...field('takeoff_at')}
        />
        <InstantField
          label={t('flights.landingAt')}
          hint={local('landing_at', arrival, to)}
          {...field('landing_at')}
        />
        <InstantField
          label={t('flights.blockOn')}
          required
          hint={local('block_on_at', arrival, to)}
          {...field('block_on_at')}
        />
      </FormGrid>
      {nextDay && (
        <div className="mt-3">
          <Notice
            action={
              <Button size="sm" onClick={() => set(nextDay)}>
                {t('flights.nextDay')}
              </Button>
            }
          >
            {t('flights.overMidnight')}
          </Notice>
        </div>
      )}
      {fresh && (
        <div className="mt-3 flex flex-wrap items-center gap-3">
          <Button
            size="sm"
            variant={ahead ? 'primary' : 'secondary'}
            writes={false}
            onClick={() => set(endingNow(values))}
          >
            {t('flights.onBlocksNow')}
          </Button>
          <span className="text-xs text-ink-3">
            {ahead ? t('flights.timesAhead') : t('flights.onBlocksNowHint')}
          </span>
        </div>
      )}
    </Card>
  );
}

/** Null while it is being asked for. */
function useZone(place: Place): string | null | undefined {
  const asked = useQuery({ ...airportQuery(place.icao), enabled: place.icao !== '' && !place.timezone });
  return place.timezone ?? (asked.isLoading ? null : asked.data?.timezone);
}
