import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { fineWorld, type WorldShapes } from '@/components/map/world.ts';
import { applyTheme } from '@/lib/preferences.ts';
import type { BookingDetail } from '../types.ts';
import { BriefingPaper } from './briefing-paper.tsx';

/** Lays the paper out when the page is printed, and takes it away again: on the screen it is not there. */
export default function BriefingPrinter({ booking }: { booking: BookingDetail }) {
  const [printing, setPrinting] = useState(false);
  const [world, setWorld] = useState<WorldShapes | null>(null);
  useEffect(() => {
    let gone = false;
    // Without its data the map shows the track alone.
    fineWorld().then(
      (shapes) => !gone && setWorld(shapes),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => {
    const before = () => {
      // Paper is white: the dark theme steps back while a page is printed.
      document.documentElement.classList.remove('dark');
      flushSync(() => setPrinting(true));
    };
    const after = () => {
      applyTheme();
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing ? createPortal(<BriefingPaper booking={booking} world={world} />, document.body) : null;
}
