import { currentLocale } from '@/i18n/t.ts';
import { type CalendarCell, type CalendarDay, calendarCells, heatLevel } from './calendar.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useBoxWidth } from './use-box-width.ts';

interface CalendarHeatProps {
  /** What the drawing is called; each day says itself when it is walked to. */
  label: string;
  days: readonly CalendarDay[];
  today: string;
  /** What a day is called in its tip: "2 flights, 3:10 h". */
  write: (cell: CalendarCell) => string;
}

const top = 18;
const left = 30;
const opacity = [0, 0.3, 0.5, 0.75, 1];

/** A year of days as squares, the more was flown the stronger; as many weeks as there is room for. */
export function CalendarHeat({ label, days, today, write }: CalendarHeatProps) {
  const [box, width] = useBoxWidth<HTMLDivElement>();
  const weeks = Math.min(53, Math.max(1, Math.floor((width - left) / 14)));
  const step = Math.min(18, (width - left) / weeks);
  const size = step - 3;
  const cells = calendarCells(days, today, weeks);
  const most = Math.max(...days.map((one) => one.value), 0);
  const name = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(currentLocale(), { timeZone: 'UTC', ...options }).format(
      new Date(`${day}T00:00:00Z`),
    );
  const full = (day: string) =>
    name(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const {
    at: walked,
    setAt,
    slider,
  } = useBarKeys({
    label,
    count: cells.length,
    across: 7,
    begin: 'last',
    text: (index) => {
      const cell = cells[index];
      return cell ? `${full(cell.day)}: ${write(cell)}` : '';
    },
  });
  const at = walked === null ? undefined : cells[walked];
  const months = cells.filter(
    (cell) => cell.row === 0 && Number(cell.day.slice(8)) <= 7 && cell.week < weeks - 1,
  );
  return (
    <div
      ref={box}
      className="relative rounded-control"
      style={{ height: top + 7 * (width > 0 ? step : 14) }}
      {...slider}
    >
      {width > left && (
        <svg aria-hidden="true" width={width} height={top + 7 * step} onPointerLeave={() => setAt(null)}>
          {months.map((cell) => (
            <text key={cell.day} x={left + cell.week * step} y={11} fontSize="11" fill="var(--ink-3)">
              {name(cell.day, { month: 'short' })}
            </text>
          ))}
          {cells.slice(0, 7).map(
            (cell) =>
              cell.row % 2 === 0 && (
                <text
                  key={cell.row}
                  x={0}
                  y={top + cell.row * step + size - 1}
                  fontSize="11"
                  fill="var(--ink-3)"
                >
                  {name(cell.day, { weekday: 'short' })}
                </text>
              ),
          )}
          {cells.map((cell, index) => {
            const level = heatLevel(cell.value, most);
            return (
              <rect
                key={cell.day}
                x={left + cell.week * step}
                y={top + cell.row * step}
                width={size}
                height={size}
                rx={2.5}
                fill={level === 0 ? 'var(--sunken)' : 'var(--accent)'}
                opacity={level === 0 ? 1 : opacity[level]}
                stroke={cell === at ? 'var(--ink)' : level === 0 ? 'var(--line)' : 'none'}
                onPointerEnter={() => setAt(index)}
              />
            );
          })}
        </svg>
      )}
      {at && (
        <div
          className="pointer-events-none absolute z-10 whitespace-nowrap rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs shadow-pop"
          style={{
            bottom: 7 * step - at.row * step + 4,
            ...(at.week > weeks / 2
              ? { right: width - left - (at.week + 1) * step }
              : { left: left + at.week * step }),
          }}
        >
          <div className="font-semibold">{full(at.day)}</div>
          <div className="num text-ink-3">{write(at)}</div>
        </div>
      )}
    </div>
  );
}
