import type { Series } from '@/components/charts/time-series.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber, lbPerKg, metresPerFoot, showAltitude, showDistance, showMass } from '@/lib/format.ts';
import type { Preferences } from '@/lib/preferences.ts';
import { formatClock } from '@/lib/time.ts';
import type { Track } from './types.ts';

/** What the profile shows beside the height. */
export type Shown = 'speed' | 'vertical' | 'fuel';
/** Which part of the flight it shows. */
export type Part = 'whole' | 'departure' | 'arrival';

const departureSeconds = 15 * 60;
const earthNmi = 3443.92;

/** Miles flown up to each point. */
export function milesAlong(track: Pick<Track, 'lat' | 'lon'>): number[] {
  const radian = Math.PI / 180;
  let total = 0;
  return track.lat.map((lat, index) => {
    const before = track.lat[index - 1];
    const lon = track.lon[index] ?? 0;
    const lonBefore = track.lon[index - 1];
    if (before !== undefined && lonBefore !== undefined) {
      const half = Math.sin(((lat - before) * radian) / 2) ** 2;
      const east = Math.sin(((lon - lonBefore) * radian) / 2) ** 2;
      const h = half + Math.cos(lat * radian) * Math.cos(before * radian) * east;
      total += 2 * earthNmi * Math.asin(Math.min(1, Math.sqrt(h)));
    }
    return total;
  });
}

/** What a profile is drawn against: the time where there is one, else the way. */
export function axisOf(track: Track): { by: 'time' | 'way'; x: number[] } {
  if (track.seconds && (track.seconds.at(-1) ?? 0) > 0) return { by: 'time', x: rising(track.seconds) };
  return { by: 'way', x: rising(milesAlong(track)) };
}

/** Charts need x that rises; points of the same moment are set apart by next to nothing. */
function rising(values: readonly number[]): number[] {
  let last = Number.NEGATIVE_INFINITY;
  return values.map((value) => {
    last = value > last ? value : last + 0.001;
    return last;
  });
}

/** The stretch of a part of the flight, in units of the axis; null for all of it. */
export function rangeOf(track: Track, axis: ReturnType<typeof axisOf>, part: Part): [number, number] | null {
  const first = axis.x[0];
  const last = axis.x.at(-1);
  if (part === 'whole' || first === undefined || last === undefined || last <= first) return null;
  const long = Math.min(axis.by === 'time' ? departureSeconds : 40, last - first);
  const moving = (index: number) => (track.ground_speed_kt?.[index] ?? 100) > 40;
  const indices = axis.x.map((_, index) => index);
  if (part === 'departure') {
    const lifts = axis.x[indices.find(moving) ?? 0] ?? first;
    const from = Math.max(first, lifts - long * 0.08);
    return [from, Math.min(last, from + long)];
  }
  const lands = axis.x[indices.findLast(moving) ?? indices.length - 1] ?? last;
  const to = Math.min(last, lands + long * 0.08);
  return [Math.max(first, to - long), to];
}

/** The index nearest to a value of a list that rises. */
export function nearest(x: readonly number[], value: number): number {
  let low = 0;
  let high = x.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((x[middle] ?? 0) < value) low = middle;
    else high = middle;
  }
  return value - (x[low] ?? 0) <= (x[high] ?? 0) - value ? low : high;
}

type Units = Pick<Preferences, 'altitude' | 'mass'>;

export function seriesOf(track: Track, shown: Shown, units: Units): Series[] {
  const found: Series[] = [];
  if (track.altitude_ft) {
    const factor = units.altitude === 'm' ? metresPerFoot : 1;
    const values = factor === 1 ? track.altitude_ft : track.altitude_ft.map((ft) => ft && ft * factor);
    found.push({ key: 'altitude', values, color: '--chart-1', side: 'left', filled: true });
  }
  if (shown === 'speed' && track.ground_speed_kt) {
    found.push({ key: 'speed', values: track.ground_speed_kt, color: '--active', side: 'right' });
    if (track.ias_kt)
      found.push({ key: 'ias', values: track.ias_kt, color: '--chart-3', side: 'right', dashed: true });
  }
  if (shown === 'vertical' && track.vertical_speed_fpm)
    found.push({ key: 'vertical', values: track.vertical_speed_fpm, color: '--chart-5', side: 'right' });
  if (shown === 'fuel' && track.fuel_kg) {
    const factor = units.mass === 'lb' ? lbPerKg : 1;
    const values = factor === 1 ? track.fuel_kg : track.fuel_kg.map((kg) => kg && kg * factor);
    found.push({ key: 'fuel', values, color: '--chart-6', side: 'right' });
  }
  return found;
}

/** What can be shown of this track. */
export function choices(track: Track): Shown[] {
  const found: Shown[] = [];
  if (track.ground_speed_kt || track.ias_kt) found.push('speed');
  if (track.vertical_speed_fpm) found.push('vertical');
  if (track.fuel_kg) found.push('fuel');
  return found;
}

/** When or where a point was: "12:31Z", "0:25" into the flight, "140 nmi". */
export function whereOf(track: Track, axis: ReturnType<typeof axisOf>, value: number): string {
  if (axis.by === 'way') {
    const { value: shown, unit } = showDistance(value);
    return `${shown} ${unit}`;
  }
  if (track.first_at) return formatClock(new Date(Date.parse(track.first_at) + value * 1000).toISOString());
  const minutes = Math.floor(value / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

export interface Reading {
  key: 'altitude' | 'speed' | 'ias' | 'vertical' | 'fuel';
  text: string;
}

/** Everything that is known of a point, written with its units. */
export function readings(track: Track, index: number): Reading[] {
  const found: Reading[] = [];
  const put = (
    key: Reading['key'],
    values: readonly (number | null)[] | null,
    write: (value: number) => string,
  ) => {
    const value = values?.[index];
    if (typeof value === 'number') found.push({ key, text: write(value) });
  };
  const joined = ({ value, unit }: { value: string; unit: string }) => `${value} ${unit}`;
  put('altitude', track.altitude_ft, (ft) => joined(showAltitude(ft)));
  put('speed', track.ground_speed_kt, (kt) => `${formatNumber(kt)} kt`);
  put('ias', track.ias_kt, (kt) => `${formatNumber(kt)} kt`);
  put('vertical', track.vertical_speed_fpm, (fpm) => `${formatNumber(fpm)} ft/min`);
  put('fuel', track.fuel_kg, (kg) => joined(showMass(kg)));
  return found;
}

/** Points for the table beside the chart, evenly along the flight, the highest among them. */
export function tableRows(track: Track, x: readonly number[], count = 24): number[] {
  const first = x[0] ?? 0;
  const last = x.at(-1) ?? 0;
  const found = new Set<number>();
  for (let row = 0; row < count; row++) found.add(nearest(x, first + ((last - first) * row) / (count - 1)));
  const heights = track.altitude_ft ?? [];
  let highest = -1;
  heights.forEach((height, index) => {
    if (height !== null && (highest < 0 || height > (heights[highest] ?? Number.NEGATIVE_INFINITY)))
      highest = index;
  });
  if (highest >= 0) found.add(highest);
  return [...found].sort((a, b) => a - b);
}

/** The flight in a sentence, for those who do not see the chart. */
export function summaryOf(track: Track): string {
  const way = showDistance(track.distance_nmi);
  const parts = [t('flight.summaryWay', { distance: `${way.value} ${way.unit}` })];
  if (track.max_altitude_ft !== null) {
    const height = showAltitude(track.max_altitude_ft);
    parts.push(t('flight.summaryHeight', { height: `${height.value} ${height.unit}` }));
  }
  if (track.max_ground_speed_kt !== null)
    parts.push(t('flight.summarySpeed', { speed: `${formatNumber(track.max_ground_speed_kt)} kt` }));
  return parts.join(' ');
}
