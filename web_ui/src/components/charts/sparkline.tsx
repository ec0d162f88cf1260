import { linear } from './scale.ts';

interface SparklineProps {
  values: readonly number[];
  /** Read aloud in place of the drawing: the figure and its time. */
  label: string;
  width?: number;
  height?: number;
}

/** A trend at a glance: a stepped line that ends in a dot, with a hairline at zero where it crosses it. */
export function Sparkline({ values, label, width = 132, height = 36 }: SparklineProps) {
  if (values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = linear([0, values.length - 1], [1, width - 4]);
  const y = low === high ? () => height / 2 : linear([low, high], [height - 4, 4]);
  const round = (value: number) => Math.round(value * 10) / 10;
  const line = values
    .map((value, index) =>
      index === 0 ? `M${round(x(0))},${round(y(value))}` : `H${round(x(index))}V${round(y(value))}`,
    )
    .join('');
  const last = values.at(-1) ?? 0;
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="shrink-0 overflow-visible">
      <path d={`${line}V${height}H${round(x(0))}Z`} style={{ fill: 'var(--accent-soft)' }} />
      {low < 0 && high > 0 && (
        <line
          x1={0}
          x2={width}
          y1={y(0)}
          y2={y(0)}
          style={{ stroke: 'var(--line-strong)' }}
          strokeDasharray="2 3"
        />
      )}
      <path d={line} fill="none" style={{ stroke: 'var(--accent)' }} strokeWidth={1.5} />
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.5} style={{ fill: 'var(--accent)' }} />
    </svg>
  );
}
