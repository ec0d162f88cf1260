import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { usePast } from '@/lib/moment.ts';
import type { fixedBecause } from '../abilities.ts';

interface AbilityCellProps {
  label: string;
  /** Its place, for the arrow keys: "row column". */
  cell: string;
  has: boolean;
  fixed: ReturnType<typeof fixedBecause>;
  inTabOrder: boolean;
  onReach: () => void;
  onChange: (on: boolean) => void;
}

/** One ability of one person. What cannot be changed here says why and stays reachable. */
export function AbilityCell({ label, cell, has, fixed, inTabOrder, onReach, onChange }: AbilityCellProps) {
  const past = usePast();
  const stopped = fixed !== null || past;
  const why = fixed !== null ? t(`settings.fixed.${fixed}`) : past ? t('shell.pastStopped') : undefined;
  return (
    // The whole cell is the target: a finger is wider than a box.
    <label title={why} className="inline-grid size-8 place-items-center pointer-coarse:size-11">
      <input
        type="checkbox"
        checked={has}
        aria-label={label}
        aria-disabled={stopped || undefined}
        data-cell={cell}
        tabIndex={inTabOrder ? 0 : -1}
        onFocus={onReach}
        onChange={() => !stopped && onChange(!has)}
        className={cx('size-4.5 accent-(--accent)', stopped && 'opacity-50')}
      />
    </label>
  );
}
