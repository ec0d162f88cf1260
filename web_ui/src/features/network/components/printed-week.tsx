import type { AirportRef } from '@/api/types.ts';
import { t } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { rowName } from '../row-name.ts';
import {
  arrivalOf,
  type Clock,
  clockText,
  dayAfter,
  dayOf,
  type GridRow,
  type Grouping,
} from '../timetable.ts';
import { weekdays } from '../weekdays.ts';

interface PrintedWeekProps {
  rows: readonly GridRow[];
  by: Grouping;
  clock: Clock;
  monday: string;
  places: ReadonlyMap<string, AirportRef>;
  names: ReadonlyMap<string, string>;
}

/** The week on paper: a table with the times of each day. */
export function PrintedWeek({ rows, by, clock, monday, places, names }: PrintedWeekProps) {
  return (
    <table className="printed-week hidden w-full border-collapse print:table">
      <caption className="pb-2 text-left text-md font-semibold">
        {t('schedule.weekOf', { from: formatDay(monday), until: formatDay(dayAfter(monday, 6)) })} ·{' '}
        {clock === 'utc' ? 'UTC' : t('network.localTimesShort')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(`schedule.by.${by}`)}</th>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {t(`network.dayLong.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { name, detail } = rowName(row, by, { places, names });
          return (
            <tr key={row.key}>
              <th scope="row">
                {name} {detail}
              </th>
              {weekdays.map((day, index) => (
                <td key={day}>
                  {row.departures
                    .filter((one) => dayOf(one.start) === index)
                    .map((one) => (
                      <span key={one.key} className="num block">
                        {clockText(one.start)}–{arrivalOf(one, clock).text}
                        {by !== 'route' && ` ${one.route.ident} ${one.route.arrival}`}
                      </span>
                    ))}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
