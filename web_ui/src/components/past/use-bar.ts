import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Moment, msOfMoment, placeOf } from '@/lib/moment.ts';
import { clamped, momentIn, nearest, type Span } from './model.ts';
import { useGoTo } from './use-moment.ts';

/** So often at most the page is taken along while the handle is dragged; when it is slow, it is not overrun. */
const followMs = 60;
const patienceMs = 600;
/** Playing goes through a whole life in about a minute and a half, if the page can follow. */
const frameMs = 450;
const frames = 200;

/** Moving through time: the handle at once, the page behind it as fast as it can. */
export function useMoving(moment: Moment, span: Span) {
  const goTo = useGoTo();
  const [dragged, setDragged] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const known = msOfMoment(moment);
  const at = dragged ?? (known === null ? span.to : clamped(known, span));
  const client = useQueryClient();
  const went = useRef(0);
  const follow = () => {
    // Moments that come faster than their answers would only abort each other, and nothing would be seen.
    if (client.isFetching() > 0 && performance.now() - went.current < patienceMs) {
      timer.current = setTimeout(follow, followMs);
      return;
    }
    timer.current = undefined;
    went.current = performance.now();
    goTo(momentIn(wanted.current, span), { replace: true });
  };
  const move = (ms: number) => {
    wanted.current = ms;
    setDragged(ms);
    timer.current ??= setTimeout(follow, followMs);
  };
  const jump = (next: Moment) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setDragged(null);
    goTo(next, { replace: true });
  };
  useEffect(() => {
    const other = known === null ? null : nearest(known, span, Date.now());
    if (other !== null) goTo(other, { replace: true });
  }, [known, span, goTo]);
  // The page has followed: from here on the address says where the handle stands.
  useEffect(() => {
    if (dragged !== null && moment === momentIn(dragged, span)) setDragged(null);
  }, [dragged, moment, span]);
  return { at, move, jump, leave: () => goTo(null), place: placeOf(moment) };
}

/** Goes on by itself, each step once the page shows the one before; ends at the present. */
export function usePlaying(at: number, span: Span, move: (ms: number) => void) {
  const [playing, setPlaying] = useState(false);
  const busy = useIsFetching() > 0;
  useEffect(() => {
    if (!playing || busy) return;
    if (at >= span.to) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => move(clamped(at + (span.to - span.from) / frames, span)), frameMs);
    return () => clearTimeout(timer);
  }, [playing, busy, at, span, move]);
  return { playing, toggle: () => setPlaying((old) => !old), stop: () => setPlaying(false) };
}
