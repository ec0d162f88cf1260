import { currentLocale } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useBarKeys } from './use-bar-keys.ts';

export interface MonthBar {
  /** "2026-11". */
  month: string;
  value: number;
  /** Said, and shown for the bar that is pointed at or walked to: "Nov 2026: 12:30 h in 8 flights". */
  text: string;
}

/** The months of a year as bars; each says itself, so that nothing is in the drawing alone. */
export function MonthBars({ label, bars }: { label: string; bars: readonly MonthBar[] }) {
  const name = new Intl.DateTimeFormat(currentLocale(), { timeZone: 'UTC', month: 'short' });
  const named = bars.map((bar) => ({ ...bar, name: name.format(new Date(`${bar.month}-01T00:00:00Z`)) }));
  const most = Math.max(...bars.map((bar) => bar.value), 1);
  const { at, setAt, slider } = useBarKeys({
    label,
    count: bars.length,
    text: (index) => bars[index]?.text ?? '',
  });
  const shown = at === null ? undefined : bars[at];
  return (
    <div className="relative rounded-control" onPointerLeave={() => setAt(null)} {...slider}>
      <div aria-hidden="true" className="flex h-24 items-end gap-1.5 max-sm:gap-0.5">
        {named.map((bar, index) => (
          <div
            key={bar.month}
            onPointerEnter={() => setAt(index)}
            className="flex h-full max-w-16 min-w-0 flex-1 flex-col justify-end gap-1"
          >
            <span className="flex min-h-0 flex-1 items-end">
              <span
                className={cx(
                  'min-h-0.5 w-full rounded-t-[3px] bg-accent',
                  at !== null && at !== index && 'opacity-60',
                )}
                style={{ height: `${(bar.value / most) * 100}%` }}
              />
            </span>
            <span className="num truncate text-center text-2xs text-ink-3">
              <span className="max-sm:hidden">{bar.name}</span>
              <span className="sm:hidden">{bar.name.slice(0, 1)}</span>
            </span>
          </div>
        ))}
      </div>
      {shown && at !== null && (
        <div
          className="pointer-events-none absolute bottom-full z-10 mb-1 max-w-full rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs shadow-pop"
          style={
            at >= bars.length / 2
              ? { right: `${100 - ((at + 1) / bars.length) * 100}%` }
              : { left: `${(at / bars.length) * 100}%` }
          }
        >
          {shown.text}
        </div>
      )}
    </div>
  );
}
