import { type KeyboardEvent, memo, useMemo } from 'react';
import { t } from '@/i18n/t.ts';
import { activity, barsPath, clamped, day, hour, type Span, week } from './model.ts';
import type { TimeMachine } from './queries.ts';

interface PastSliderProps {
  machine: TimeMachine;
  span: Span;
  /** Where the handle stands, in epoch milliseconds. */
  at: number;
  /** The moment in words, for those who hear it. */
  text: string;
  onMove: (ms: number) => void;
  onLeave: () => void;
}

const width = 960;
const bars = 240;

/** The whole life of the airline to be dragged through, with how much happened on its days. */
export function PastSlider({ machine, span, at, text, onMove, onLeave }: PastSliderProps) {
  const steps: Record<string, number> = {
    ArrowLeft: -day,
    ArrowDown: -day,
    ArrowRight: day,
    ArrowUp: day,
    PageDown: -week,
    PageUp: week,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Escape') onLeave();
    // With the shift key an hour, for whoever is looking for one flight.
    else if (step !== undefined) onMove(clamped(at + (event.shiftKey ? Math.sign(step) * hour : step), span));
    else if (event.key === 'Home') onMove(span.from);
    else if (event.key === 'End') onMove(span.to);
    else return;
    event.preventDefault();
  };
  return (
    <div className="past-track min-w-0 flex-1">
      <Ticks machine={machine} span={span} />
      <input
        type="range"
        aria-label={t('past.slider')}
        aria-valuetext={text}
        min={span.from}
        max={span.to}
        step={1_000}
        value={at}
        onChange={(event) => onMove(clamped(event.target.valueAsNumber, span))}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const Ticks = memo(function Ticks({ machine, span }: Pick<PastSliderProps, 'machine' | 'span'>) {
  const path = useMemo(() => barsPath(activity(machine.days, span, bars), width), [machine, span]);
  const x = (at: string) => ((Date.parse(at) - span.from) / (span.to - span.from)) * width;
  return (
    <svg viewBox={`0 0 ${width} 1`} preserveAspectRatio="none" aria-hidden="true">
      <path d={path} fill="currentColor" />
      {machine.milestones.map((milestone) => (
        <path
          key={milestone.position}
          d={`M${x(milestone.at).toFixed(1)} 0v1`}
          stroke="var(--past-ink)"
          strokeWidth="2"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
});
