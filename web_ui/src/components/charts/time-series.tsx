import { type KeyboardEvent, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './time-series.css';

export interface Series {
  key: string;
  values: readonly (number | null)[];
  /** A token's name: "--active". */
  color: string;
  side: 'left' | 'right';
  /** The line stands on a ground, like terrain. */
  filled?: boolean;
  dashed?: boolean;
}

interface TimeSeriesProps {
  /** Read aloud in place of the drawing. */
  label: string;
  /** Rises from point to point; seconds, miles. Keep it and the series the same objects while nothing changed. */
  x: readonly number[];
  series: readonly Series[];
  /** How a number on an axis is written, without its unit. */
  write: { x: (value: number) => string; left: (value: number) => string; right: (value: number) => string };
  /** What is drawn of it; all when null. */
  range?: readonly [number, number] | null;
  /** The point that is pointed at. */
  cursor: number | null;
  onCursor: (index: number | null) => void;
  /** What the point says, for those who go through it with the keyboard and a screen reader. */
  say: (index: number) => string;
  height?: number;
}

const axisFont = (box: Element) => `11px ${getComputedStyle(box).fontFamily}`;

/** Long series on a canvas, smooth at ten thousand points. The place that is pointed at is the caller's to show. */
export default function TimeSeries(props: TimeSeriesProps) {
  const { x, series, range, cursor, height = 260 } = props;
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  latest.current = props;
  // What the pointer itself has said must not be said back to it.
  const pointed = useRef<number | null>(null);

  useEffect(() => {
    const place = box.current;
    if (!place) return;
    let stop = draw(place, x, series, height, latest, plot, pointed);
    const again = () => {
      stop();
      stop = draw(place, x, series, height, latest, plot, pointed);
    };
    const theme = new MutationObserver(again);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    const size = new ResizeObserver(() => plot.current?.setSize({ width: place.clientWidth, height }));
    size.observe(place);
    return () => {
      theme.disconnect();
      size.disconnect();
      stop();
    };
  }, [x, series, height]);

  const [from, to] = range ?? [null, null];
  useEffect(() => {
    const chart = plot.current;
    const low = from ?? x[0];
    const high = to ?? x.at(-1);
    if (chart && low !== undefined && high !== undefined) chart.setScale('x', { min: low, max: high });
  }, [from, to, x]);

  useEffect(() => {
    const chart = plot.current;
    if (!chart || pointed.current === cursor) return;
    pointed.current = cursor;
    const at = cursor === null ? undefined : x[cursor];
    if (at === undefined) chart.setCursor({ left: -10, top: -10 }, false);
    else chart.setCursor({ left: chart.valToPos(at, 'x'), top: 8 }, false);
  }, [cursor, x]);

  const move = (event: KeyboardEvent) => {
    const shown = x.flatMap((value, index) =>
      (from === null || value >= from) && (to === null || value <= to) ? [index] : [],
    );
    const first = shown[0] ?? 0;
    const last = shown.at(-1) ?? 0;
    const step = Math.max(1, Math.round((last - first) / (event.shiftKey ? 12 : 100)));
    const now = cursor ?? first - step;
    const next: Record<string, number> = {
      ArrowRight: now + step,
      ArrowUp: now + step,
      ArrowLeft: (cursor ?? last + step) - step,
      ArrowDown: (cursor ?? last + step) - step,
      PageDown: now - step * 10,
      PageUp: now + step * 10,
      Home: first,
      End: last,
    };
    if (event.key === 'Escape') props.onCursor(null);
    const index = next[event.key];
    if (index === undefined) return;
    event.preventDefault();
    props.onCursor(Math.min(last, Math.max(first, index)));
  };

  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, x.length - 1)}
      aria-valuenow={cursor ?? 0}
      aria-valuetext={props.say(cursor ?? 0)}
      onKeyDown={move}
      className="time-series w-full touch-pan-y select-none"
      style={{ height }}
    />
  );
}

/** Draws it; gives what takes it away again. */
function draw(
  place: HTMLElement,
  x: readonly number[],
  series: readonly Series[],
  height: number,
  latest: { readonly current: TimeSeriesProps },
  plot: { current: uPlot | null },
  pointed: { current: number | null },
): () => void {
  const style = getComputedStyle(place);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const sides = [...new Set(series.map((one) => one.side))];
  const axis = (scale: 'left' | 'right'): uPlot.Axis => ({
    scale,
    side: scale === 'left' ? 3 : 1,
    stroke: color('--ink-3'),
    font: axisFont(place),
    size: 52,
    gap: 6,
    space: 36,
    grid: { show: scale === 'left', stroke: color('--line'), width: 1 },
    ticks: { show: false },
    values: (_, values) => values.map((value) => latest.current.write[scale](value)),
  });
  const chart = new uPlot(
    {
      width: place.clientWidth,
      height,
      padding: [8, sides.includes('right') ? 0 : 12, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false, setScale: false },
        points: { size: 8, width: 2, stroke: () => color('--surface') },
      },
      scales: { x: { time: false }, ...Object.fromEntries(sides.map((side) => [side, { range: around }])) },
      axes: [
        {
          stroke: color('--ink-3'),
          font: axisFont(place),
          size: 28,
          gap: 6,
          space: 64,
          grid: { show: false },
          ticks: { stroke: color('--line'), size: 4 },
          incrs: [1, 5, 10, 25, 50, 60, 100, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600],
          values: (_, values) => values.map((value) => latest.current.write.x(value)),
        },
        ...sides.map(axis),
      ],
      series: [
        {},
        ...series.map(
          (one): uPlot.Series => ({
            scale: one.side,
            stroke: color(one.color),
            width: 1.75,
            dash: one.dashed ? [5, 4] : undefined,
            fill: one.filled ? faint(color(one.color)) : undefined,
            points: { show: false },
            spanGaps: true,
          }),
        ),
      ],
      hooks: {
        setCursor: [
          (self) => {
            const index = self.cursor.idx ?? null;
            if (index === pointed.current) return;
            pointed.current = index;
            latest.current.onCursor(index);
          },
        ],
      },
    },
    [x as number[], ...series.map((one) => one.values as (number | null)[])],
    place,
  );
  plot.current = chart;
  const { range } = latest.current;
  if (range) chart.setScale('x', { min: range[0], max: range[1] });
  const over = chart.over;
  // uPlot listens to a mouse; a finger that slides over the chart reads it as well.
  const touch = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') return;
    const frame = over.getBoundingClientRect();
    chart.setCursor({ left: Math.min(frame.width, Math.max(0, event.clientX - frame.left)), top: 8 });
  };
  over.addEventListener('pointerdown', touch);
  over.addEventListener('pointermove', touch);
  return () => {
    over.removeEventListener('pointerdown', touch);
    over.removeEventListener('pointermove', touch);
    chart.destroy();
    if (plot.current === chart) plot.current = null;
  };
}

/** From nothing (or below it) to a little above the highest. */
function around(_: uPlot, low: number | null, high: number | null): [number, number] {
  const bottom = Math.min(0, low ?? 0);
  const top = Math.max(high ?? 0, bottom + 1);
  const air = (top - bottom) * 0.06;
  return [bottom === 0 ? 0 : bottom - air, top + air];
}

function faint(color: string): string {
  return `color-mix(in oklab, ${color} 14%, transparent)`;
}
