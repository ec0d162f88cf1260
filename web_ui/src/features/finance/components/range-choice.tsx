import { useNavigate, useSearch } from '@tanstack/react-router';
import { GitCompareArrows } from 'lucide-react';
import { useShownDate } from '@/components/past/shown.ts';
import { Button } from '@/components/ui/button.tsx';
import { DateField } from '@/components/ui/fields.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { dayPlus, isRange, type Range, type RangeName, rangeBefore, rangeNames, rangeOf } from '../model.ts';

interface RangeSearch {
  range?: unknown;
  from?: unknown;
  to?: unknown;
  before?: unknown;
}

export interface Chosen {
  name: RangeName;
  range: Range;
  /** The time before that it is compared with; null when it is not. */
  before: Range | null;
  put: (change: Record<string, string | undefined>) => void;
}

/** The stretch of time in the address, what it is compared with, and how to change both. */
export function useRange(): Chosen {
  const search = useSearch({ strict: false }) as RangeSearch;
  const navigate = useNavigate();
  const name = isRange(search.range) ? search.range : '90d';
  const range = rangeOf(name, useShownDate(), search);
  return {
    name,
    range,
    before: search.before ? rangeBefore(range) : null,
    put: (change) =>
      void navigate({
        to: '.',
        search: ((old: Record<string, unknown>) => ({ ...old, ...change })) as never,
        replace: true,
        resetScroll: false,
      }),
  };
}

export function RangeChoice({ chosen }: { chosen: Chosen }) {
  const { name, range, before, put } = chosen;
  const comparable = rangeBefore(range) !== null;
  const compare = () => put({ before: before ? undefined : '1' });
  const pick = (next: RangeName) =>
    // One's own time begins as the one that was looked at.
    put(
      next === 'own'
        ? { range: next, from: range.from, to: range.to }
        : { range: next, from: undefined, to: undefined },
    );
  useKeys({
    ...(comparable && { p: compare }),
    ...Object.fromEntries(rangeNames.map((one, index) => [String(index + 1), () => pick(one)])),
  });
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      {name === 'own' && (
        <div className="flex items-center gap-1.5">
          <DateField
            label={t('finance.firstDay')}
            hideLabel
            name="from"
            value={range.from ?? ''}
            onChange={(from) => from && put({ from })}
          />
          <span aria-hidden="true">–</span>
          <DateField
            label={t('finance.lastDay')}
            hideLabel
            name="to"
            value={range.to ? dayPlus(range.to, -1) : ''}
            onChange={(to) => to && put({ to: dayPlus(to, 1) })}
          />
        </div>
      )}
      <div className="max-w-full overflow-x-auto">
        <Segmented
          label={t('finance.range')}
          value={name}
          options={rangeNames.map((value) => ({ value, label: t(`finance.ranges.${value}`) }))}
          onChange={pick}
        />
      </div>
      {comparable && (
        <Button aria-pressed={before !== null} icon={<GitCompareArrows />} onClick={compare}>
          {t('finance.compare')}
        </Button>
      )}
    </div>
  );
}
