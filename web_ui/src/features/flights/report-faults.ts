import { t } from '@/i18n/t.ts';
import { formatInstant } from '@/lib/time.ts';
import type { ReportForm } from './model.ts';

type Times = Pick<ReportForm, 'block_off_at' | 'takeoff_at' | 'landing_at' | 'block_on_at'>;
type TimeName = keyof Times;
export type Faults = Partial<Record<keyof ReportForm, string>>;

const sequence: readonly TimeName[] = ['block_off_at', 'takeoff_at', 'landing_at', 'block_on_at'];
const dayMs = 86_400_000;
const longestMs = 30 * 3_600_000;
/** A simulator's clock may run ahead of ours by this much. */
const toleranceMs = 60_000;

const nameOf = (name: TimeName): string =>
  ({
    block_off_at: t('flights.blockOff'),
    takeoff_at: t('flights.takeoff'),
    landing_at: t('flights.landingAt'),
    block_on_at: t('flights.blockOn'),
  })[name];

const given = (times: Times) => sequence.filter((name) => Number.isFinite(Date.parse(times[name])));

/** Taxiing may take no time where the clock counts minutes; being in the air, or the whole flight, cannot. */
function isBefore(times: Times, name: TimeName, earlier: TimeName, alone: boolean): boolean {
  const [at, before] = [Date.parse(times[name]), Date.parse(times[earlier])];
  return at < before || (at === before && (name === 'landing_at' || alone));
}

/**
 * What the server will refuse and can be seen while it is typed: the order of the times, more fuel used than there
 * was. What is missing is not said before somebody hands it in. `planned` times that lie ahead are no mistake of who
 * types: they are the plan, and are not spoken of.
 */
export function reportFaults(values: ReportForm, planned: ReportForm | undefined, nowMs: number): Faults {
  const faults: Faults = {};
  const names = given(values);
  names.forEach((name, index) => {
    const earlier = names[index - 1];
    if (earlier && isBefore(values, name, earlier, names.length === 2)) {
      faults[name] = t('flights.mustBeAfter', {
        earlier: nameOf(earlier),
        time: formatInstant(values[earlier]),
      });
    } else if (Date.parse(values[name]) > nowMs + toleranceMs && values[name] !== planned?.[name]) {
      faults[name] = t('flights.inFuture', { time: formatInstant(new Date(nowMs).toISOString()) });
    }
  });
  const block = Date.parse(values.block_on_at) - Date.parse(values.block_off_at);
  if (block > longestMs && !faults.block_on_at) faults.block_on_at = t('flights.tooLong');
  const { block_fuel_kg: fuel, fuel_used_kg: used } = values;
  if (fuel !== null && used !== null && used > fuel) faults.fuel_used_kg = t('flights.moreThanOnBoard');
  return faults;
}

/** Some planned time still lies ahead, so the flight has not been flown as the form says. */
export function liesAhead(values: Times, nowMs: number): boolean {
  return given(values).some((name) => Date.parse(values[name]) > nowMs + toleranceMs);
}

/** The same clocks, with days added where a flight went over midnight; null where that would not put them in order. */
export function overMidnight(times: Times, nowMs: number): Times | null {
  const names = given(times);
  const next: Times = { ...times };
  let moved = false;
  names.forEach((name, index) => {
    const earlier = names[index - 1];
    if (!earlier || !isBefore(next, name, earlier, names.length === 2)) return;
    next[name] = new Date(Date.parse(next[name]) + dayMs).toISOString().replace('.000Z', 'Z');
    moved = true;
  });
  if (!moved) return null;
  const inOrder = names.every((name, index) => {
    const earlier = names[index - 1];
    return !earlier || !isBefore(next, name, earlier, names.length === 2);
  });
  const last = names.at(-1);
  const span = last && names[0] ? Date.parse(next[last]) - Date.parse(next[names[0]]) : 0;
  const ahead = last !== undefined && Date.parse(next[last]) > nowMs + toleranceMs;
  return inOrder && !ahead && span <= dayMs ? next : null;
}

/**
 * Which values still are what the plan says. Empty ones are nobody's plan, and neither are the times of a flight that
 * left its stand at another time than `departsAt`.
 */
export function asPlanned(
  values: ReportForm,
  planned: ReportForm | undefined,
  departsAt?: string,
): ReadonlySet<keyof ReportForm> {
  if (!planned) return new Set();
  const moved = departsAt !== undefined && Date.parse(departsAt) !== Date.parse(planned.block_off_at);
  const names = Object.keys(planned) as (keyof ReportForm)[];
  return new Set(
    names.filter((name) => {
      if (moved && name.endsWith('_at')) return false;
      const value = planned[name];
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
      return !empty && JSON.stringify(values[name]) === JSON.stringify(value);
    }),
  );
}

/** Enough is written to be handed in, as far as the form can tell. */
export function isComplete(values: ReportForm): boolean {
  return (
    values.block_off_at !== '' &&
    values.block_on_at !== '' &&
    values.block_fuel_kg !== null &&
    values.fuel_used_kg !== null &&
    (values.takeoff_at === '') === (values.landing_at === '')
  );
}
