import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { nowMs } from '@/lib/moment.ts';
import { formatDay } from '@/lib/time.ts';
import { arrivalOf, type Clock, clockText, dayAfter, dayOf, type GridRow } from '../timetable.ts';
import { weekdays } from '../weekdays.ts';

interface DayListProps {
  rows: readonly GridRow[];
  clock: Clock;
  monday: string;
  day: number | null;
  onDay: (day: number) => void;
}

/** The week for narrow screens: one day at a time, in the order of departure. */
export function DayList({ rows, clock, monday, day, onDay }: DayListProps) {
  const shown = day ?? (new Date(nowMs()).getUTCDay() + 6) % 7;
  const departures = useMemo(
    () =>
      rows
        .flatMap((row) => row.departures)
        .filter((one) => dayOf(one.start) === shown)
        .sort((a, b) => a.start - b.start || a.route.ident.localeCompare(b.route.ident)),
    [rows, shown],
  );
  return (
    <div className="flex flex-col gap-3 print:hidden">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{t('network.daysLabel')}</legend>
        {weekdays.map((name, index) => (
          <button
            key={name}
            type="button"
            aria-pressed={index === shown}
            aria-label={t(`network.dayLong.${name}`)}
            onClick={() => onDay(index)}
            className={cx(
              'control min-w-0 flex-1 border px-0 text-sm',
              index === shown
                ? 'border-accent bg-accent-soft font-medium text-accent-text'
                : 'border-line bg-raised text-ink-2',
            )}
          >
            {t(`network.day.${name}`)}
          </button>
        ))}
      </fieldset>
      <section className="rounded-card border border-line bg-surface shadow-card">
        <h2 className="border-b border-line px-4 py-2 text-md font-semibold">
          {t(`network.dayLong.${weekdays[shown] ?? 'mon'}`)}, {formatDay(dayAfter(monday, shown))}
        </h2>
        {departures.length === 0 ? (
          <p className="p-4 text-ink-2">{t('schedule.noneOnDay')}</p>
        ) : (
          <ul>
            {departures.map((one) => {
              const arrival = arrivalOf(one, clock);
              return (
                <li key={one.key} className="border-b border-line last:border-b-0">
                  <Link
                    to={`/network/routes/${one.route.id}` as never}
                    className="flex min-h-12 items-center gap-3 px-4 py-1.5 outline-offset-[-2px] hover:bg-hover"
                  >
                    <span className="num w-12 text-md font-semibold">{clockText(one.start)}</span>
                    <span className="min-w-0 flex-1">
                      <span className="block">
                        <Code className="font-bold">{one.route.departure}</Code> →{' '}
                        <Code className="font-bold">{one.route.arrival}</Code>
                      </span>
                      <span className="block text-sm text-ink-3">{one.route.ident}</span>
                    </span>
                    <span className="num text-right text-sm text-ink-2">
                      {arrival.text}
                      <span className="block text-ink-3">{formatDuration(one.end - one.start)}</span>
                    </span>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </section>
    </div>
  );
}
