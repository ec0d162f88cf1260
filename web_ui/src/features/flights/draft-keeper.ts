import { useEffect, useState } from 'react';
import { ownName } from '@/lib/base.ts';
import type { ReportForm } from './model.ts';

interface Kept {
  values: ReportForm;
  at: string;
}

const keyOf = (what: string) => ownName(`vamgr.report.${what}`);

/** What was typed into a report that was never sent, or null. */
export function keptReport(what: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(what)) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'values' in kept ? (kept as Kept) : null;
  } catch {
    return null; // No storage, or something else's text in it.
  }
}

export function forgetReport(what: string): void {
  try {
    localStorage.removeItem(keyOf(what));
  } catch {
    // Storage is blocked, so there is nothing to forget.
  }
}

/** Keeps a report in this browser while it is typed, so that a closed tab loses nothing. Answers when it last did. */
export function useKeptReport(what: string, values: ReportForm, dirty: boolean): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    if (!dirty) return;
    const keep = () => {
      const now = new Date().toISOString();
      try {
        localStorage.setItem(keyOf(what), JSON.stringify({ values, at: now } satisfies Kept));
        setAt(now);
      } catch {
        setAt(null); // Storage is full or blocked: nothing is said to be kept.
      }
    };
    const timer = setTimeout(keep, 600);
    // A page that goes away does not wait.
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [what, values, dirty]);
  return at;
}
