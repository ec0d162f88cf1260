import { formatNumber } from '@/lib/format.ts';
import { formatDay } from '@/lib/time.ts';
import { linear, ticks } from './scale.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useBoxWidth } from './use-box-width.ts';

export interface LandingPoint {
  id: string;
  at: string;
  /** Feet per minute, negative downwards. */
  rate: number;
  /** "FJO12 at ENBR". */
  name: string;
}

interface LandingTrendProps {
  /** What the drawing is called; each landing says itself when it is walked to. */
  label: string;
  /** In order of time. */
  points: readonly LandingPoint[];
  /** "ft/min". */
  unit: string;
  height?: number;
}

const margin = { top: 12, right: 10, bottom: 24, left: 44 };

/** The mean of a point and the ones right before it: what the eye follows. */
export function runningMean(values: readonly number[], over: number): number[] {
  return values.map((_, index) => {
    const some = values.slice(Math.max(0, index - over + 1), index + 1);
    return some.reduce((sum, value) => sum + value, 0) / some.length;
  });
}

/** Every landing as a dot, flight after flight, the soft ones on top, with the running mean of ten. */
export function LandingTrend({ label, points, unit, height = 200 }: LandingTrendProps) {
  const [box, width] = useBoxWidth<HTMLDivElement>();
  const { at, setAt, slider } = useBarKeys({
    label,
    count: points.length,
    begin: 'last',
    text: (index) => {
      const point = points[index];
      return point ? `${formatNumber(point.rate)} ${unit}, ${point.name}, ${formatDay(point.at)}` : '';
    },
  });
  const lines = ticks(Math.min(-200, ...points.map((point) => point.rate)), 0);
  const x = linear([0, Math.max(1, points.length - 1)], [margin.left + 6, width - margin.right - 6]);
  const y = linear([lines[0] ?? -200, 0], [height - margin.bottom, margin.top]);
  const mean = runningMean(
    points.map((point) => point.rate),
    10,
  );
  const path = mean.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(value)}`).join('');
  const shown = at === null ? undefined : points[at];
  const nearest = (clientX: number, left: number) => {
    const span = Math.max(1, width - margin.left - margin.right - 12);
    const ratio = (clientX - left - margin.left - 6) / span;
    return Math.min(points.length - 1, Math.max(0, Math.round(ratio * (points.length - 1))));
  };
  const ends = [0, points.length - 1].filter((index, place, all) => all.indexOf(index) === place);
  return (
    <div ref={box} className="relative rounded-control" style={{ height }} {...slider}>
      {width > 0 && points.length > 0 && (
        <svg
          aria-hidden="true"
          width={width}
          height={height}
          onPointerMove={(event) =>
            setAt(nearest(event.clientX, event.currentTarget.getBoundingClientRect().left))
          }
          onPointerLeave={() => setAt(null)}
        >
          {lines.map((line) => (
            <g key={line}>
              <line
                x1={margin.left}
                x2={width - margin.right}
                y1={y(line)}
                y2={y(line)}
                stroke="var(--line)"
              />
              <text x={margin.left - 8} y={y(line) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">
                {formatNumber(line)}
              </text>
            </g>
          ))}
          {points.map((point, index) => (
            <circle
              key={point.id}
              cx={x(index)}
              cy={y(point.rate)}
              r={index === at ? 5 : points.length > 150 ? 2 : 3}
              fill="var(--accent)"
              opacity={index === at ? 1 : 0.45}
            />
          ))}
          {points.length > 2 && (
            <path d={path} fill="none" stroke="var(--active)" strokeWidth="2" strokeLinejoin="round" />
          )}
          {ends.map((index) => (
            <text
              key={index}
              x={x(index)}
              y={height - 6}
              textAnchor={points.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
              fontSize="11"
              fill="var(--ink-3)"
            >
              {formatDay(points[index]?.at ?? '')}
            </text>
          ))}
        </svg>
      )}
      {shown && at !== null && (
        <div
          className="pointer-events-none absolute top-1 z-10 rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs shadow-pop"
          style={x(at) > width / 2 ? { right: width - x(at) + 10 } : { left: x(at) + 10 }}
        >
          <div className="num font-semibold">
            {formatNumber(shown.rate)} {unit}
          </div>
          <div className="num text-ink-3">
            {shown.name} · {formatDay(shown.at)}
          </div>
        </div>
      )}
    </div>
  );
}
