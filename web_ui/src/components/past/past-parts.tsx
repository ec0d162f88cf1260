import { useIsFetching } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Spinner } from '@/components/ui/progress.tsx';
import { t } from '@/i18n/t.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { formatClock, formatDay } from '@/lib/time.ts';
import { momentAt } from './model.ts';

// Long before every moment, so that no year is left out.
const always = new Date(0);

/** "12 May 2026, 14:05Z": with its year, in the zone that is named. */
export function inWords(ms: number, zone: 'utc' | 'local' = 'utc'): string {
  const iso = momentAt(ms);
  return `${formatDay(iso, zone, always)}, ${formatClock(iso, zone)}`;
}

/** The moment that is looked at, in the reader's zone and in the other one; pressed, it asks for another. */
export function Where({ at, onChoose }: { at: number; onChoose: () => void }) {
  const { time: zone } = usePreferences();
  const busy = useLateFetching();
  return (
    <button
      type="button"
      onClick={onChoose}
      title={t('past.choose')}
      className="-ml-2 flex min-h-10 items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover"
    >
      {busy ? <Spinner className="size-5" /> : <History className="size-5" aria-hidden="true" />}
      <span>
        <span className="sr-only">{`${t('past.lookingAt')}: `}</span>
        <span className="num block whitespace-nowrap text-md font-semibold">{inWords(at, zone)}</span>
        <span className="num block whitespace-nowrap text-2xs text-ink-2">
          {zone === 'utc' ? `${inWords(at, 'local')} ${t('past.local')}` : inWords(at)}
        </span>
      </span>
    </button>
  );
}

/** Whether the page is still on its way to the moment; not for what is there in a blink. */
function useLateFetching(): boolean {
  const busy = useIsFetching() > 0;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return setLate(false);
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, [busy]);
  return late;
}

interface StepProps {
  label: string;
  keys?: string;
  icon: ReactNode;
  off?: boolean;
  onClick: () => void;
}

export function Step({ label, keys, icon, off = false, onClick }: StepProps) {
  return (
    <IconButton label={label} keys={keys} size="sm" disabled={off} onClick={onClick}>
      {icon}
    </IconButton>
  );
}
