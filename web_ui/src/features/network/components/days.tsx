import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { everyDay, hasDay, toggleDay, weekdays } from '../weekdays.ts';

/** The days of a schedule as seven letters, with the missing ones as dots. */
export function Days({ mask }: { mask: number }) {
  if (mask === everyDay) return <span className="text-ink-2">{t('network.everyDay')}</span>;
  const names = weekdays.filter((day) => hasDay(mask, day)).map((day) => t(`network.dayLong.${day}`));
  return (
    <span className="code" title={names.join(', ') || t('network.noDay')}>
      {weekdays.map((day, index) => (
        <span key={day} className={hasDay(mask, day) ? undefined : 'text-ink-3'}>
          {hasDay(mask, day) ? index + 1 : '·'}
        </span>
      ))}
    </span>
  );
}

/** Seven buttons that are on or off. */
export function DaysField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: number;
  onChange: (mask: number) => void;
  error?: string;
}) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium text-ink-2">{label}</legend>
      <div className="flex flex-wrap gap-1 max-sm:grid max-sm:grid-cols-7">
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={hasDay(value, day)}
            title={t(`network.dayLong.${day}`)}
            onClick={() => onChange(toggleDay(value, day))}
            className={cx(
              'control min-w-0 border px-1 text-sm sm:min-w-11 sm:px-2',
              hasDay(value, day)
                ? 'border-accent bg-accent-soft font-medium text-accent-text'
                : 'border-line bg-raised text-ink-3 hover:border-line-strong',
            )}
          >
            {t(`network.day.${day}`)}
          </button>
        ))}
      </div>
      {error && <p className="mt-1 text-sm text-danger">{error}</p>}
    </fieldset>
  );
}
