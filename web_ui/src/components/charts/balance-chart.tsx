import { formatMoney } from '@/lib/format.ts';
import { formatDay } from '@/lib/time.ts';
import { axisRoom, moneyAxis } from './money-axis.ts';
import { linear, ticks } from './scale.ts';
import { useBarKeys } from './use-bar-keys.ts';
import { useBoxWidth } from './use-box-width.ts';

export interface BalancePoint {
  at: string;
  balance_minor: number;
  in_minor: number;
  out_minor: number;
}

interface BalanceChartProps {
  /** What the drawing is called; each point says itself when it is walked to. */
  label: string;
  points: readonly BalancePoint[];
  currency: string;
  /** The balance on the same steps of the time before, drawn beside it. */
  before?: readonly BalancePoint[];
  /** The words for what came in and went out, and for the time before. */
  words: { in: string; out: string; before: string };
  height?: number;
}

const edges = { top: 10, right: 8, bottom: 22 };

/** A balance over time as a stepped line: it stands still between postings. */
export function BalanceChart({ label, points, before, currency, words, height = 220 }: BalanceChartProps) {
  const [box, width] = useBoxWidth<HTMLDivElement>();
  const values = [...points, ...(before ?? [])].map((point) => point.balance_minor);
  const lines = ticks(Math.min(...values), Math.max(...values));
  const low = lines[0] ?? 0;
  const high = lines.at(-1) ?? 1;
  const texts = moneyAxis(lines, currency);
  const margin = { ...edges, left: axisRoom(texts) };
  const x = linear([0, Math.max(1, points.length - 1)], [margin.left, width - margin.right]);
  const y = linear([low, high], [height - margin.bottom, margin.top]);
  const stepped = (line: readonly BalancePoint[]) =>
    line
      .map((point, index) =>
        index === 0 ? `M${x(0)},${y(point.balance_minor)}` : `H${x(index)}V${y(point.balance_minor)}`,
      )
      .join('');
  const path = stepped(points);
  const earlier = before?.slice(0, points.length) ?? [];
  const floor = y(Math.max(low, Math.min(0, high)));
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(width / 110))));
  const { at, setAt, slider } = useBarKeys({
    label,
    count: points.length,
    begin: 'last',
    text: (index) => {
      const point = points[index];
      if (!point) return '';
      const moved = [
        index < earlier.length &&
          `${words.before} ${formatMoney(earlier[index]?.balance_minor ?? 0, currency)}`,
        point.in_minor !== 0 && `${words.in} ${formatMoney(point.in_minor, currency)}`,
        point.out_minor !== 0 && `${words.out} ${formatMoney(point.out_minor, currency)}`,
      ];
      const said = `${formatDay(point.at)}: ${formatMoney(point.balance_minor, currency)}`;
      return [said, ...moved.filter((one) => one !== false)].join(', ');
    },
  });
  const shown = at === null ? undefined : points[at];
  const move = (clientX: number, left: number) => {
    const ratio = (clientX - left - margin.left) / Math.max(1, width - margin.left - margin.right);
    setAt(Math.min(points.length - 1, Math.max(0, Math.round(ratio * (points.length - 1)))));
  };
  return (
    <div ref={box} className="relative rounded-control" style={{ height }} {...slider}>
      {width > 0 && points.length > 0 && (
        <svg
          aria-hidden="true"
          width={width}
          height={height}
          onPointerMove={(event) => move(event.clientX, event.currentTarget.getBoundingClientRect().left)}
          onPointerLeave={() => setAt(null)}
        >
          {lines.map((line, index) => (
            <g key={line}>
              <line
                x1={margin.left}
                x2={width - margin.right}
                y1={y(line)}
                y2={y(line)}
                stroke="var(--line)"
              />
              <text x={margin.left - 8} y={y(line) + 4} textAnchor="end" fontSize="11" fill="var(--ink-3)">
                {texts[index]}
              </text>
            </g>
          ))}
          {points.map((point, index) =>
            index % every === 0 ? (
              <text
                key={point.at}
                x={x(index)}
                y={height - 6}
                textAnchor={index === 0 ? 'start' : 'middle'}
                fontSize="11"
                fill="var(--ink-3)"
              >
                {formatDay(point.at)}
              </text>
            ) : null,
          )}
          <path d={`${path}V${floor}H${x(0)}Z`} fill="var(--accent)" opacity="0.12" />
          {earlier.length > 0 && (
            <path
              d={stepped(earlier)}
              fill="none"
              stroke="var(--ink-3)"
              strokeWidth="1.5"
              strokeDasharray="4 3"
            />
          )}
          <path d={path} fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinejoin="round" />
          {shown && at !== null && (
            <>
              <line
                x1={x(at)}
                x2={x(at)}
                y1={margin.top}
                y2={height - margin.bottom}
                stroke="var(--line-strong)"
              />
              <circle
                cx={x(at)}
                cy={y(shown.balance_minor)}
                r="4"
                fill="var(--accent)"
                stroke="var(--surface)"
                strokeWidth="2"
              />
            </>
          )}
        </svg>
      )}
      {shown && at !== null && (
        <div
          className="pointer-events-none absolute top-1 z-10 rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs shadow-pop"
          style={x(at) > width / 2 ? { right: width - x(at) + 10 } : { left: x(at) + 10 }}
        >
          <div className="num font-semibold">{formatMoney(shown.balance_minor, currency)}</div>
          <div className="num text-ink-3">{formatDay(shown.at)}</div>
          {at < earlier.length && (
            <div className="num text-ink-3">
              {words.before} {formatMoney(earlier[at]?.balance_minor ?? 0, currency)}
            </div>
          )}
          {shown.in_minor !== 0 && (
            <div className="num text-ok">
              {words.in} {formatMoney(shown.in_minor, currency)}
            </div>
          )}
          {shown.out_minor !== 0 && (
            <div className="num text-danger">
              {words.out} {formatMoney(shown.out_minor, currency)}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
