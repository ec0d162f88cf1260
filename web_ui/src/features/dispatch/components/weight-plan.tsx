import { Progress } from '@/components/ui/progress.tsx';
import { Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { showMass } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import { weightMargin } from '../model.ts';
import type { Briefing } from '../types.ts';

/** Each weight against its limit. */
export function WeightPlan({ weights }: { weights: Briefing['weights'] }) {
  const { mass } = usePreferences();
  const text = (kg: number) => {
    const { value, unit } = showMass(kg, mass);
    return `${value} ${unit}`;
  };
  return (
    <ul className="flex flex-col gap-3">
      {weights.map((line) => {
        const margin = weightMargin(line);
        return (
          <li key={line.key}>
            <div className="flex items-baseline justify-between gap-3">
              <span>{line.name}</span>
              <span className={cx('font-medium', line.ok === false && 'text-danger')}>
                {line.kg === null ? t('dispatch.notComputed') : <Mass kg={line.kg} />}
              </span>
            </div>
            {line.kg !== null && line.limit_kg !== null && (
              <div className="my-1">
                <Progress
                  label={line.name}
                  value={line.kg}
                  max={line.limit_kg}
                  tone={line.ok === false ? 'danger' : line.kg / line.limit_kg > 0.97 ? 'caution' : 'ok'}
                />
              </div>
            )}
            <div className="num flex flex-wrap justify-between gap-x-3 text-xs text-ink-3">
              <span>{line.formula}</span>
              <span className={line.ok === false ? 'text-danger' : undefined}>
                {margin !== null &&
                  (margin < 0
                    ? t('dispatch.over', { kg: text(-margin) })
                    : t('dispatch.spare', { kg: text(margin) }))}
              </span>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
