import { Progress } from '@/components/ui/progress.tsx';
import { Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import type { Briefing } from '../types.ts';

/** Who and what is on board, by class. */
export function LoadPlan({ load }: { load: Briefing['load'] }) {
  return (
    <div className="flex flex-col gap-3">
      {load.preview && <p className="text-sm text-ink-3">{t('dispatch.previewLoad')}</p>}
      <ul className="flex flex-col gap-2.5">
        {load.fares.map((fare) => {
          const text = t('dispatch.fareLine', {
            count: formatNumber(fare.count),
            capacity: formatNumber(fare.capacity),
          });
          return (
            <li key={fare.code}>
              <div className="mb-1 flex items-baseline justify-between gap-3">
                <span>
                  {fare.name} <span className="code text-ink-3">{fare.code}</span>
                </span>
                <span className="num">
                  {text}
                  {fare.kind === 'cargo' && ' kg'}
                </span>
              </div>
              <Progress label={`${fare.name}: ${text}`} value={fare.count} max={fare.capacity} />
            </li>
          );
        })}
      </ul>
      <dl className="grid grid-cols-3 gap-4 border-t border-line pt-2 text-sm">
        <div>
          <dt className="text-xs text-ink-3">{t('dispatch.passengers')}</dt>
          <dd className="num">{formatNumber(load.passengers)}</dd>
        </div>
        <div>
          <dt className="text-xs text-ink-3">{t('dispatch.cargo')}</dt>
          <dd>
            <Mass kg={load.cargo_kg} />
          </dd>
        </div>
        <div>
          <dt className="text-xs text-ink-3">{t('dispatch.payload')}</dt>
          <dd>
            <Mass kg={load.payload_kg} />
          </dd>
        </div>
      </dl>
      <p className="num text-xs text-ink-3">{load.formula}</p>
    </div>
  );
}
