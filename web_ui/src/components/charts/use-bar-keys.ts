import { type KeyboardEvent, useState } from 'react';

/**
 * Where an arrow key, a page key, Home or End leads from a bar; null for any other key. `across`: how many bars a step
 * sideways goes, where they stand in columns of so many.
 */
export function barAfter(key: string, at: number | null, count: number, across = 1): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const by = (step: number) => {
    if (at === null) return step > 0 ? 0 : last;
    const next = at + step;
    // Beside the last column there is nothing: a step sideways stays in its row.
    if (across > 1 && Math.abs(step) === across && (next < 0 || next > last)) return at;
    return Math.min(last, Math.max(0, next));
  };
  const page = across * Math.max(1, Math.round(count / across / 10));
  switch (key) {
    case 'ArrowRight':
      return by(across);
    case 'ArrowDown':
      return by(1);
    case 'ArrowLeft':
      return by(-across);
    case 'ArrowUp':
      return by(-1);
    case 'PageUp':
      return by(page);
    case 'PageDown':
      return by(-page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/**
 * Bars that are walked with the arrow keys: the chart is one stop, and each bar says itself as the value of a slider.
 * Enter does what a click on the bar does.
 */
export function useBarKeys({
  label,
  count,
  text,
  onPick,
  across = 1,
  begin = 'first',
}: {
  label: string;
  count: number;
  text: (index: number) => string;
  onPick?: (index: number) => void;
  across?: number;
  /** Where the walk begins: at the oldest or at the newest. */
  begin?: 'first' | 'last';
}) {
  const [at, setAt] = useState<number | null>(null);
  const shown = at !== null && at < count ? at : null;
  const start = begin === 'last' ? Math.max(0, count - 1) : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = barAfter(event.key, shown, count, across);
    if (next !== null) setAt(next);
    else if (event.key === 'Escape' && shown !== null) setAt(null);
    else if (event.key === 'Enter' && shown !== null && onPick) onPick(shown);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    at: shown,
    setAt,
    slider: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': label,
      'aria-valuemin': 1,
      'aria-valuemax': Math.max(1, count),
      'aria-valuenow': (shown ?? start) + 1,
      'aria-valuetext': count === 0 ? '' : text(shown ?? start),
      onKeyDown,
      onFocus: () => setAt((old) => old ?? start),
      onBlur: () => setAt(null),
    },
  } as const;
}
