import { Segmented } from '@/components/ui/segmented.tsx';
import { Select } from '@/components/ui/select.tsx';
import { t } from '@/i18n/t.ts';
import { facets, type Order, type ReviewFilter } from '../review.ts';
import type { ReviewItem } from '../types.ts';
import { ruleName } from './review-list.tsx';

interface ReviewFiltersProps {
  items: readonly ReviewItem[];
  order: Order;
  filter: ReviewFilter;
  onChange: (change: ReviewFilter & { order?: Order }) => void;
}

/** In which order the queue stands, and what of it is shown. */
export function ReviewFilters({ items, order, filter, onChange }: ReviewFiltersProps) {
  const { rules, pilots } = facets(items);
  return (
    <div className="scroll-row w-full sm:w-auto">
      <Segmented
        label={t('review.order')}
        value={order}
        onChange={(next) => onChange({ order: next })}
        options={[
          { value: 'odd', label: t('review.oddFirst') },
          { value: 'oldest', label: t('review.oldestFirst') },
        ]}
      />
      <Select
        aria-label={t('review.filterRule')}
        value={filter.rule ?? ''}
        onChange={(event) => onChange({ rule: event.target.value })}
        placeholder={t('review.anyRule')}
        options={rules.map(({ rule, count }) => ({ value: rule, label: `${ruleName(rule)} (${count})` }))}
      />
      <Select
        aria-label={t('review.filterPilot')}
        value={filter.pilot ?? ''}
        onChange={(event) => onChange({ pilot: event.target.value })}
        placeholder={t('review.anyPilot')}
        options={pilots.map(({ id, name, count }) => ({ value: id, label: `${name} (${count})` }))}
      />
    </div>
  );
}
