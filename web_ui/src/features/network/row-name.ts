import type { AirportRef } from '@/api/types.ts';
import { t } from '@/i18n/t.ts';
import type { GridRow, Grouping } from './timetable.ts';

interface RowNames {
  places: ReadonlyMap<string, AirportRef>;
  names: ReadonlyMap<string, string>;
}

/** What a row of the week is called, in two parts. */
export function rowName(
  row: GridRow,
  by: Grouping,
  { places, names }: RowNames,
): { name: string; detail: string } {
  if (row.route) {
    const { ident, departure, arrival } = row.route;
    return { name: ident, detail: `${departure} → ${arrival}` };
  }
  if (by === 'airport') {
    const place = places.get(row.key);
    return { name: row.key, detail: place?.city || place?.name || '' };
  }
  const ids = row.key.split(',').filter(Boolean);
  const shown = ids.map((id) => names.get(id) ?? '').filter(Boolean);
  return { name: shown.join(', ') || t('network.anySubfleet'), detail: '' };
}
