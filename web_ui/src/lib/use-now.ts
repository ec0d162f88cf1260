import { useEffect, useState } from 'react';
import { nowMs, useStanding } from './moment.ts';

/**
 * The time in epoch milliseconds, told again every so often, for what moves without anybody sending anything.
 *
 * While the past is looked at it stands still at that moment.
 */
export function useNow(everyMs: number): number {
  const { moment } = useStanding();
  const [now, setNow] = useState(() => nowMs());
  useEffect(() => {
    setNow(nowMs());
    if (moment !== null) return;
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, moment]);
  return moment === null ? now : nowMs();
}
