import { DateInput } from '@/components/ui/date-input.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/i18n/t.ts';
import { filtersOf, type When, whenOf, whens } from '../model.ts';

interface WhenFilterProps {
  filters: Record<string, string>;
  now: Date;
  onChange: (filters: Record<string, string>) => void;
}

/** When it happened: a usual stretch of time, or between two days. */
export function WhenFilter({ filters, now, onChange }: WhenFilterProps) {
  const when = whenOf(filters, now);
  const day = (name: 'at_from' | 'at_to', label: string) => (
    <span className="w-40">
      <DateInput
        aria-label={label}
        value={(filters[name] ?? '').slice(0, 10)}
        onChange={(value) => onChange({ [name]: value ? `${value}T00:00:00Z` : '' })}
      />
    </span>
  );
  return (
    <>
      <span className="w-40">
        <Select
          aria-label={t('history.when')}
          value={when}
          options={whens.map((value) => ({ value, label: t(`history.whenChoice.${value}`) }))}
          onChange={(event) => onChange(filtersOf(event.target.value as When, now))}
        />
      </span>
      {when === 'days' && (
        <>
          {day('at_from', t('history.from'))}
          {day('at_to', t('history.to'))}
        </>
      )}
    </>
  );
}
