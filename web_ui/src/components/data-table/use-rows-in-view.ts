import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

interface RowsInView {
  /** The rows to draw: those in view and some beyond both edges. */
  first: number;
  last: number;
  /** Brings a row into view by the shortest way. */
  scrollTo: (index: number) => void;
}

/** So many rows beyond each edge are drawn already, and so many are drawn before anything is measured. */
const beyond = 12;
const atFirst = 40;

/**
 * Which of many rows of one height are in view. All that it takes to know is a division, however many there are.
 *
 * `head` is the height of what lies over the top edge.
 */
export function useRowsInView(
  scroller: RefObject<HTMLElement | null>,
  { count, height, head, enabled }: { count: number; height: number; head: number; enabled: boolean },
): RowsInView {
  const [seen, setSeen] = useState({ first: 0, last: atFirst });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!enabled || !box) return;
    const look = () => {
      const first = Math.floor(box.scrollTop / height);
      const last = Math.ceil((box.scrollTop + box.clientHeight - head) / height);
      // Drawn anew every few rows, not with every pixel.
      setSeen((old) => {
        const near =
          old.first === 0 ? first <= beyond * 2 : Math.abs(first - beyond - old.first) < beyond - 4;
        return near && last <= old.last && last + beyond * 2 >= old.last
          ? old
          : { first: Math.max(0, first - beyond), last: last + beyond };
      });
    };
    look();
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller, height, head, enabled]);

  const scrollTo = useCallback(
    (index: number) => {
      const box = scroller.current;
      if (!box) return;
      const top = index * height;
      const bottom = top + height - (box.clientHeight - head);
      if (box.scrollTop > top) box.scrollTop = top;
      else if (box.scrollTop < bottom) box.scrollTop = bottom;
    },
    [scroller, height, head],
  );
  if (!enabled) return { first: 0, last: count - 1, scrollTo };
  const last = Math.min(count - 1, seen.last);
  return { first: Math.min(seen.first, Math.max(0, last - atFirst)), last, scrollTo };
}
