import { ApiError } from '@/api/problem.ts';
import { ErrorState, sentenceOf } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Distance, Duration, Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { BriefingPreview } from '../types.ts';
import { FuelPlan } from './fuel-plan.tsx';
import { LoadPlan } from './load-plan.tsx';
import { WeightPlan } from './weight-plan.tsx';

interface BookingPreviewProps {
  briefing: BriefingPreview | undefined;
  /** Enough was chosen to ask. */
  asked: boolean;
  pending: boolean;
  error: Error | null;
  retry: () => void;
}

export function BookingPreview({ briefing, asked, pending, error, retry }: BookingPreviewProps) {
  if (!asked) return <p className="text-ink-3">{t('dispatch.chooseFirst')}</p>;
  if (error) {
    return error instanceof ApiError && error.status < 500 ? (
      <Notice kind="caution">{sentenceOf(error)}</Notice>
    ) : (
      <ErrorState error={error} retry={retry} />
    );
  }
  if (!briefing) {
    return (
      <Loading>
        <div className="flex flex-col gap-4">
          <Skeleton className="h-16" />
          <Skeleton className="h-40" />
        </div>
      </Loading>
    );
  }
  return (
    <section
      aria-label={t('dispatch.preview')}
      aria-busy={pending}
      className={cx('flex flex-col gap-5 transition-opacity', pending && 'opacity-60')}
    >
      {briefing.reasons.map((reason) => (
        <Notice key={reason.message} kind={briefing.bookable ? 'info' : 'caution'}>
          {reason.message} {reason.cure}
        </Notice>
      ))}
      {briefing.warnings.map((warning) => (
        <Notice key={warning.code} kind="caution">
          {warning.message}
        </Notice>
      ))}
      <StatStrip label={t('dispatch.figures')}>
        <Stat label={t('dispatch.distance')} value={<Distance nmi={briefing.distance_nmi} />} />
        <Stat label={t('dispatch.block')} value={<Duration minutes={briefing.block_minutes} />} />
        <Stat label={t('dispatch.blockFuel')} value={<Mass kg={briefing.fuel.block_fuel_kg} />} />
        <Stat
          label={t('dispatch.load')}
          value={t('dispatch.pax', { count: briefing.load.passengers })}
          hint={<Mass kg={briefing.load.payload_kg} />}
        />
      </StatStrip>
      <div className="grid items-start gap-x-8 gap-y-5 md:grid-cols-2">
        <div>
          <h3 className="mb-1 font-semibold">{t('dispatch.fuelTitle')}</h3>
          <FuelPlan fuel={briefing.fuel} aircraft={briefing.aircraft} />
        </div>
        <div className="flex flex-col gap-5">
          {briefing.load.fares.length > 0 && (
            <div>
              <h3 className="mb-1 font-semibold">{t('dispatch.fares')}</h3>
              <LoadPlan load={briefing.load} />
            </div>
          )}
          <div>
            <h3 className="mb-1 font-semibold">{t('dispatch.weights')}</h3>
            <WeightPlan weights={briefing.weights} />
          </div>
        </div>
      </div>
    </section>
  );
}
