import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from '@/components/ui/segmented.tsx';
import { t } from '@/i18n/t.ts';
import { isRange, type RangeName, rangeNames } from '../model.ts';

/** The stretch of time in the address, and how to change it. */
export function useRange(): [RangeName, (name: RangeName) => void] {
  const { range } = useSearch({ strict: false }) as { range?: unknown };
  const navigate = useNavigate();
  return [
    isRange(range) ? range : '90d',
    (name) =>
      void navigate({
        to: '.',
        search: ((old: Record<string, unknown>) => ({ ...old, range: name })) as never,
        replace: true,
      }),
  ];
}

export function RangeChoice({ value, onChange }: { value: RangeName; onChange: (name: RangeName) => void }) {
  return (
    <Segmented
      label={t('finance.range')}
      value={value}
      options={rangeNames.map((name) => ({ value: name, label: t(`finance.ranges.${name}`) }))}
      onChange={onChange}
    />
  );
}
