import { useEffect, useState } from 'react';
import { formatClock } from '@/lib/time.ts';

/** The time that aviation runs on, to the minute; the reader's own on hover. */
export function UtcClock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), 60_000 - (now.getTime() % 60_000) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  const iso = now.toISOString();
  return (
    <time
      dateTime={iso}
      title={formatClock(iso, 'local')}
      className="num mr-1 px-2 text-md font-medium text-ink-2 max-sm:hidden"
    >
      {formatClock(iso)}
    </time>
  );
}
