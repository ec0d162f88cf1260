import { useEffect, useState } from 'react';

/** The time in epoch milliseconds, told again every so often, for what moves without anybody sending anything. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
