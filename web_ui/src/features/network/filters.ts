import type { Filter } from '@/components/data-table/columns.ts';
import { t, tOr } from '@/i18n/t.ts';
import { weekdays } from './weekdays.ts';

/** What the schedule can be narrowed by, as the API names it. */
export const rangeNames = [
  'min_distance_nmi',
  'max_distance_nmi',
  'min_block_minutes',
  'max_block_minutes',
] as const;
export const placeNames = ['touching', 'departure', 'arrival'] as const;
export const moreNames = [...placeNames, 'subfleet', 'flight_type', ...rangeNames] as const;
export const filterNames = ['status', 'day', ...moreNames];

/** The ones with a menu of their own. */
export const routeFilters = (): Filter[] => [
  {
    name: 'status',
    label: t('network.state'),
    options: ['active', 'inactive', 'closed'].map((value) => ({
      value,
      label: tOr(`state.${value}`, value),
    })),
  },
  {
    name: 'day',
    label: t('network.days'),
    options: weekdays.map((value) => ({ value, label: t(`network.dayLong.${value}`) })),
  },
];
