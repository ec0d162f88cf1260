import { useEffect, useState } from 'react';

/** The value as it was when nothing had changed for `delayMs`: what the server is asked while somebody types. */
export function useDelayedValue<T>(value: T, delayMs = 250): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [text, delayMs]);
  return settled;
}
