import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { AirportRef } from '@/api/types.ts';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { onHost } from '@/lib/base.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatDay } from '@/lib/time.ts';
import { rowName } from '../row-name.ts';
import {
  arrivalOf,
  type Clock,
  clockText,
  type Departure,
  dayAfter,
  dayMinutes,
  dayOf,
  type GridRow,
  type Grouping,
  nextDeparture,
  weekMinutes,
} from '../timetable.ts';
import { weekdays } from '../weekdays.ts';

interface WeekGridProps {
  rows: readonly GridRow[];
  by: Grouping;
  clock: Clock;
  monday: string;
  zoom: number | null;
  places: ReadonlyMap<string, AirportRef>;
  names: ReadonlyMap<string, string>;
  onZoom: (day: number | null) => void;
}

const hours = [0, 3, 6, 9, 12, 15, 18, 21];

/** Seven days side by side, or one of them hour by hour; each departure is a bar as long as its block time. */
export function WeekGrid({ rows, by, clock, monday, zoom, places, names, onZoom }: WeekGridProps) {
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState({ row: 0, index: 0 });
  const [pointed, setPointed] = useState<Departure | null>(null);
  const close = zoom !== null;
  const lane = close ? 24 : by === 'route' ? 22 : 11;
  const heights = rows.map((row) => Math.max(30, row.lanes * lane + 8));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 30,
    getItemKey: (index) => `${rows[index]?.key} ${heights[index]}`,
    overscan: 10,
  });
  const from = close ? zoom * dayMinutes : 0;
  const span = close ? dayMinutes : weekMinutes;
  const percent = (minutes: number) => `${(minutes / span) * 100}%`;
  const chosen = rows[at.row]?.departures[at.index] ?? rows[0]?.departures[0];
  const current = pointed ?? chosen;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextDeparture(rows, at, event.key);
    if (event.key === 'Escape' && close) onZoom(null);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    setPointed(null);
    virtual.scrollToIndex(next.row);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-flight="${next.row}-${next.index}"]`)
        ?.focus({ preventScroll: true }),
    );
  };

  return (
    <section
      aria-label={t('schedule.timetable')}
      className="flex min-w-0 flex-col overflow-hidden rounded-card border border-line bg-surface shadow-card print:hidden"
    >
      <div ref={scroller} className="week-grid relative max-h-[calc(100dvh-23rem)] min-h-40 overflow-auto">
        <div className="sticky top-0 z-10 flex h-9 bg-surface shadow-[inset_0_-1px_var(--color-line)]">
          <span className="week-names" />
          <div className="relative flex min-w-0 flex-1">
            {close
              ? hours.map((hour) => (
                  <span key={hour} className="num flex-1 pl-1 pt-2 text-xs text-ink-3">
                    {`${String(hour).padStart(2, '0')}:00`}
                  </span>
                ))
              : weekdays.map((day, index) => (
                  <button
                    key={day}
                    type="button"
                    onClick={() => onZoom(index)}
                    aria-label={t('schedule.zoomTo', { day: t(`network.dayLong.${day}`) })}
                    className="flex min-w-0 flex-1 items-center gap-1.5 px-1.5 text-left text-xs outline-offset-[-2px] hover:bg-hover"
                  >
                    <span className="font-medium">{t(`network.day.${day}`)}</span>
                    <span className="num truncate text-ink-3">{formatDay(dayAfter(monday, index))}</span>
                  </button>
                ))}
          </div>
        </div>
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const { name, detail } = rowName(row, by, { places, names });
            return (
              <div
                key={item.key}
                className="absolute inset-x-0 flex border-b border-line"
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <div className="week-names flex items-center gap-2 truncate px-3 text-sm">
                  <Code className="font-bold">{name}</Code>
                  <span className="truncate text-ink-3">{detail}</span>
                </div>
                <div
                  className={cx(
                    'relative min-w-0 flex-1 overflow-hidden',
                    close ? 'day-lines' : 'week-lines',
                  )}
                >
                  {row.departures.map((one, index) => (
                    <a
                      key={one.key}
                      href={onHost(`/network/routes/${one.route.id}`)}
                      data-flight={`${item.index}-${index}`}
                      tabIndex={one === chosen ? 0 : -1}
                      aria-label={sentence(one, clock)}
                      onKeyDown={onKeyDown}
                      onFocus={() => setAt({ row: item.index, index })}
                      onMouseEnter={() => setPointed(one)}
                      onMouseLeave={() => setPointed(null)}
                      onClick={(event) => {
                        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                        event.preventDefault();
                        void navigate({ to: `/network/routes/${one.route.id}` as never });
                      }}
                      className={cx('week-flight', one.route.status !== 'active' && 'week-idle')}
                      style={{
                        left: percent(one.start - from),
                        top: 4 + one.lane * lane,
                        height: lane - (lane > 12 ? 4 : 2),
                        ['--span' as string]: percent(one.end - one.start),
                      }}
                    >
                      <span className="week-bar" aria-hidden="true" />
                      {(close || by === 'route') && (
                        <span className="week-text num" aria-hidden="true">
                          {clockText(one.start)}
                          {close && ` ${by === 'route' ? '' : `${one.route.ident} ${one.route.arrival}`}`}
                        </span>
                      )}
                    </a>
                  ))}
                </div>
              </div>
            );
          })}
        </div>
      </div>
      {current && <Details departure={current} clock={clock} />}
    </section>
  );
}

/** What is focused or pointed at, in words, always in the same place. */
function Details({ departure, clock }: { departure: Departure; clock: Clock }) {
  const { route, flight, start, end } = departure;
  const arrival = arrivalOf(departure, clock);
  return (
    <p className="num flex min-h-10 flex-wrap items-center gap-x-4 gap-y-0.5 border-t border-line bg-sunken px-3 py-1.5 text-sm">
      <Code className="font-bold">{route.ident}</Code>
      <span>{t(`network.dayLong.${weekdays[dayOf(start)] ?? 'mon'}`)}</span>
      <span>
        <Code>{route.departure}</Code> {clockText(start)} → <Code>{route.arrival}</Code> {arrival.text}
        {arrival.days !== 0 && <span className="text-ink-3"> {daysLater(arrival.days)}</span>}
      </span>
      <span className="text-ink-3">{formatDuration(end - start)}</span>
      <span className="text-ink-3">{clock === 'utc' ? 'UTC' : t('network.localTimesShort')}</span>
      {flight.note && <span className="text-caution">{flight.note}</span>}
    </p>
  );
}

function daysLater(days: number): string {
  return days > 0 ? `+${days}` : `−${-days}`;
}

function sentence(departure: Departure, clock: Clock): string {
  const { route, start } = departure;
  return t('schedule.flightSentence', {
    ident: route.ident,
    from: route.departure,
    to: route.arrival,
    day: t(`network.dayLong.${weekdays[dayOf(start)] ?? 'mon'}`),
    leaves: clockText(start),
    arrives: arrivalOf(departure, clock).text,
  });
}
