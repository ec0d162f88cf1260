import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Input } from '@/components/ui/input.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { typedMinutes } from '../model.ts';
import type { DispatchOptions } from '../types.ts';

interface TimeChipsProps {
  /** Minutes as they stand in the address; empty: any. */
  value: string;
  /** How many flights fit into which time. */
  counts: DispatchOptions['counts']['within'] | undefined;
  onChange: (minutes: string) => void;
}

const evenings = [30, 45, 60, 90, 120, 180, 240, 360];

function shortTime(minutes: number): string {
  if (minutes < 60) return t('dispatch.minutesShort', { minutes });
  return t('dispatch.hoursShort', { hours: minutes % 60 ? formatDuration(minutes) : String(minutes / 60) });
}

/** "I have 45 minutes": the usual times with how much fits into each, and any other to be typed. */
export function TimeChips({ value, counts, onChange }: TimeChipsProps) {
  const countOf = (minutes: number) => counts?.find((one) => one.max_block_minutes === minutes)?.count;
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
      <legend className="sr-only">{t('dispatch.timeLegend')}</legend>
      <span className="text-md font-semibold" aria-hidden="true">
        {t('dispatch.iHave')}
      </span>
      <div className="relative -mx-1 flex min-w-0 gap-1.5 overflow-x-auto px-1 py-1 max-sm:order-last max-sm:basis-full">
        <Chip on={value === ''} onClick={() => onChange('')}>
          {t('dispatch.anyTimeAtHand')}
        </Chip>
        {evenings.map((minutes) => {
          const count = countOf(minutes);
          return (
            <Chip
              key={minutes}
              on={value === String(minutes)}
              faint={count === 0}
              onClick={() => onChange(value === String(minutes) ? '' : String(minutes))}
              name={
                count === undefined
                  ? t('dispatch.minutesName', { minutes })
                  : t('dispatch.minutesCount', { minutes, count })
              }
            >
              {shortTime(minutes)}
              {count !== undefined && <span className="num text-xs opacity-75">{count}</span>}
            </Chip>
          );
        })}
      </div>
      <OwnMinutes value={value} onChange={onChange} />
    </fieldset>
  );
}

function Chip({
  on,
  faint,
  name,
  onClick,
  children,
}: {
  on: boolean;
  faint?: boolean;
  name?: string;
  onClick: () => void;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  // On phones the row scrolls sideways: what is chosen is in sight.
  useEffect(() => {
    const row = button.current?.parentElement;
    if (on && row && button.current) row.scrollLeft = button.current.offsetLeft - row.clientWidth / 2;
  }, [on]);
  return (
    <button
      ref={button}
      type="button"
      aria-pressed={on}
      aria-label={name}
      onClick={onClick}
      className={cx(
        'control flex shrink-0 items-center gap-1.5 whitespace-nowrap border px-2.5 font-medium',
        on
          ? 'border-accent bg-accent text-accent-ink'
          : cx('border-line bg-raised hover:border-line-strong', faint ? 'text-ink-3' : 'text-ink'),
      )}
    >
      {children}
    </button>
  );
}

/** Any other time. What is typed counts once it means one. */
function OwnMinutes({ value, onChange }: { value: string; onChange: (minutes: string) => void }) {
  const own = value !== '' && !evenings.includes(Number(value));
  const [typed, setTyped] = useState(own ? value : '');
  useEffect(() => setTyped(own ? value : ''), [own, value]);
  useEffect(() => {
    const minutes = typedMinutes(typed);
    if (minutes === null || String(minutes) === value) return;
    const timer = setTimeout(() => onChange(String(minutes)), 350);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="w-32 max-sm:ml-auto">
      <Input
        aria-label={t('dispatch.ownMinutes')}
        placeholder={t('dispatch.ownMinutesExample')}
        inputMode="numeric"
        suffix="min"
        value={typed}
        aria-invalid={typed.trim() !== '' && typedMinutes(typed) === null ? true : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed.trim() === '' && own && onChange('')}
      />
    </div>
  );
}
