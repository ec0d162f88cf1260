import { cx } from '@/lib/cx.ts';
import { axisRoom } from './money-axis.ts';
import { linear, ticks } from './scale.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useBoxWidth } from './use-box-width.ts';

export interface Bar {
  key: string;
  label: string;
  /** Parts by series; what is negative is stacked below zero. */
  parts: Record<string, number>;
}

export interface Series {
  code: string;
  name: string;
  /** A token's name: `--chart-1`. */
  colour: string;
}

interface StackedBarsProps {
  label: string;
  bars: readonly Bar[];
  series: readonly Series[];
  /** Writes a value in short on the axis, and in full in the tip. */
  write: (value: number, short: boolean) => string;
  /** The labels of the axis, where `write` alone could call two lines the same. */
  axis?: (lines: readonly number[]) => string[];
  onPick?: (bar: Bar) => void;
  height?: number;
}

/** As much of a name as there is room for; the whole one is in the tip and in the table. */
export function cut(name: string, room: number): string {
  const letters = Math.max(3, Math.floor(room / 6.5));
  return name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name;
}

const edges = { top: 8, right: 4, bottom: 22 };

/** Bars made of parts, gains upwards and losses downwards, with a mark where they come out. */
export function StackedBars({ label, bars, series, write, axis, onPick, height = 260 }: StackedBarsProps) {
  const [box, width] = useBoxWidth<HTMLDivElement>();
  const sums = bars.map((bar) => {
    const values = Object.values(bar.parts);
    return {
      up: values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
      down: values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
    };
  });
  const { at, setAt, slider } = useBarKeys({
    label,
    count: bars.length,
    text: (index) => {
      const bar = bars[index];
      if (!bar) return '';
      const sum = (sums[index]?.up ?? 0) + (sums[index]?.down ?? 0);
      const parts = series.filter(({ code }) => bar.parts[code]);
      const named = parts.map(({ code, name }) => `${name} ${write(bar.parts[code] ?? 0, false)}`);
      return `${bar.label}: ${write(sum, false)}. ${named.join(', ')}`;
    },
    onPick: onPick && ((index) => bars[index] && onPick(bars[index])),
  });
  const lines = ticks(Math.min(0, ...sums.map((sum) => sum.down)), Math.max(0, ...sums.map((sum) => sum.up)));
  const texts = axis ? axis(lines) : lines.map((line) => write(line, true));
  const margin = { ...edges, left: axisRoom(texts) };
  const y = linear([lines[0] ?? 0, lines.at(-1) ?? 1], [height - margin.bottom, margin.top]);
  const slot = (width - margin.left - margin.right) / Math.max(1, bars.length);
  const thick = Math.min(46, slot * 0.62);
  const every = Math.max(1, Math.ceil(58 / Math.max(1, slot)));
  const shown = at === null ? undefined : bars[at];
  return (
    <div ref={box} className="relative rounded-control" style={{ height }} {...slider}>
      {width > 0 && (
        <svg aria-hidden="true" width={width} height={height} onPointerLeave={() => setAt(null)}>
          {lines.map((line, index) => (
            <g key={line}>
              <line
                x1={margin.left}
                x2={width - margin.right}
                y1={y(line)}
                y2={y(line)}
                stroke={line === 0 ? 'var(--line-strong)' : 'var(--line)'}
              />
              <text x={margin.left - 8} y={y(line) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">
                {texts[index]}
              </text>
            </g>
          ))}
          {bars.map((bar, index) => {
            const middle = margin.left + slot * (index + 0.5);
            let up = 0;
            let down = 0;
            const net = (sums[index]?.up ?? 0) + (sums[index]?.down ?? 0);
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the table below the chart has the same links
              <g
                key={bar.key}
                className={cx(onPick && 'cursor-pointer')}
                onPointerEnter={() => setAt(index)}
                onClick={() => onPick?.(bar)}
              >
                <rect
                  x={margin.left + slot * index}
                  y={margin.top}
                  width={slot}
                  height={height - margin.top - margin.bottom}
                  fill="var(--hover)"
                  opacity={at === index ? 0.6 : 0}
                />
                {series.map(({ code, colour }) => {
                  const value = bar.parts[code] ?? 0;
                  if (value === 0) return null;
                  const from = value > 0 ? up : down;
                  if (value > 0) up += value;
                  else down += value;
                  const top = y(Math.max(from, from + value));
                  return (
                    <rect
                      key={code}
                      x={middle - thick / 2}
                      y={top}
                      width={thick}
                      height={Math.max(0.5, y(Math.min(from, from + value)) - top)}
                      fill={`var(${colour})`}
                    />
                  );
                })}
                <line
                  x1={middle - thick / 2 - 4}
                  x2={middle + thick / 2 + 4}
                  y1={y(net)}
                  y2={y(net)}
                  stroke="var(--ink)"
                  strokeWidth="2"
                />
                {index % every === 0 && (
                  <text x={middle} y={height - 6} textAnchor="middle" fontSize="11" fill="var(--ink-3)">
                    {cut(bar.label, slot * every)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
      {shown && at !== null && (
        <div
          className="pointer-events-none absolute top-1 z-10 min-w-52 rounded-control border border-line bg-raised px-2.5 py-2 text-xs shadow-pop"
          style={
            at >= bars.length / 2
              ? { right: width - (margin.left + slot * at) + 6 }
              : { left: margin.left + slot * (at + 1) + 6 }
          }
        >
          <div className="mb-1 font-semibold">{shown.label}</div>
          {series.map(({ code, name, colour }) =>
            shown.parts[code] ? (
              <div key={code} className="flex items-center gap-2">
                <span className="size-2 rounded-[2px]" style={{ background: `var(${colour})` }} />
                <span className="flex-1 text-ink-2">{name}</span>
                <span className="num">{write(shown.parts[code] ?? 0, false)}</span>
              </div>
            ) : null,
          )}
          <div className="mt-1 flex justify-between border-t border-line pt-1 font-semibold">
            <span aria-hidden="true">=</span>
            <span className="num">{write((sums[at]?.up ?? 0) + (sums[at]?.down ?? 0), false)}</span>
          </div>
        </div>
      )}
    </div>
  );
}

export function Legend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      {series.map(({ code, name, colour }) => (
        <li key={code} className="flex items-center gap-1.5">
          <span
            className="size-2.5 rounded-[2px]"
            style={{ background: `var(${colour})` }}
            aria-hidden="true"
          />
          {name}
        </li>
      ))}
    </ul>
  );
}
