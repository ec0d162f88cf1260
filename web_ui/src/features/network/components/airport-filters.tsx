import { useQuery } from '@tanstack/react-query';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/i18n/t.ts';
import { showAltitude } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import type { TableState } from '@/lib/table-state.ts';
import { countriesQuery } from '../queries.ts';

const lengths = [2000, 4000, 6000, 8000, 10_000];

/** The country and the runway that an airport shall have. */
export function AirportFilters({
  state,
  onState,
}: {
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}) {
  const { altitude } = usePreferences();
  const countries = useQuery(countriesQuery).data ?? [];
  return (
    <span className="flex items-center gap-1.5">
      <span className="w-36 max-sm:w-32">
        <Select
          aria-label={t('network.country')}
          placeholder={t('network.anyCountry')}
          value={state.filters.country ?? ''}
          options={countries.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(event) => onState({ filters: { country: event.target.value } })}
        />
      </span>
      <span className="w-36 max-sm:w-32">
        <Select
          aria-label={t('schedule.runwayFrom')}
          placeholder={t('network.anyRunway')}
          value={state.filters.min_runway_ft ?? ''}
          options={lengths.map((feet) => {
            const { value, unit } = showAltitude(feet, altitude);
            return { value: String(feet), label: t('network.runwayOf', { length: `${value} ${unit}` }) };
          })}
          onChange={(event) => onState({ filters: { min_runway_ft: event.target.value } })}
        />
      </span>
    </span>
  );
}
