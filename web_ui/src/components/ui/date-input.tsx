import { CalendarDays } from 'lucide-react';
import { type ComponentProps, useRef, useState } from 'react';
import { t } from '@/i18n/t.ts';
import { moveDay, readDay, writeDay } from '@/lib/day-text.ts';
import { Input } from './input.tsx';

interface DateInputProps
  extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'min' | 'max' | 'className'> {
  /** `2026-11-28`, or empty. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
}

/**
 * A day, written as the rest of the page writes days, typed in any usual form or chosen from the browser's calendar.
 *
 * The browser's own field follows the browser's language instead of the chosen one. Arrow keys go a day on or back.
 */
export function DateInput({ value, onChange, min, max, ...rest }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const unread = typed !== null && typed.trim() !== '' && value === '';
  return (
    <span className="relative block min-w-0">
      <Input
        {...rest}
        className="pr-9!"
        aria-invalid={rest['aria-invalid'] ?? (unread && typed.length > 9 ? true : undefined)}
        placeholder={t('field.dayExample', { day: writeDay('2026-11-28') })}
        maxLength={24}
        value={typed ?? writeDay(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          const day = readDay(target.value) ?? '';
          if (day !== value) onChange(day);
        }}
        onBlur={(event) => {
          const day = typed && (readDay(typed) ?? readDay(typed, new Date().getUTCFullYear()));
          if (day && day !== value) onChange(day);
          if (day || !typed?.trim()) setTyped(null);
          rest.onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && event.altKey) calendar.current?.showPicker();
          else if (value && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            const day = moveDay(value, event.key === 'ArrowUp' ? 1 : -1);
            if ((min && day < min) || (max && day > max)) return;
            setTyped(null);
            onChange(day);
          } else return;
          event.preventDefault();
        }}
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        className="pointer-events-none absolute inset-0 size-full opacity-0"
        value={value}
        min={min}
        max={max}
        onChange={({ target }) => {
          setTyped(null);
          onChange(target.value);
        }}
      />
      <button
        type="button"
        tabIndex={-1}
        title={t('field.calendar')}
        aria-label={t('field.calendar')}
        className="absolute inset-y-0 right-0 grid w-9 place-items-center text-ink-3 hover:text-ink [&_svg]:size-4"
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarDays aria-hidden="true" />
      </button>
    </span>
  );
}
