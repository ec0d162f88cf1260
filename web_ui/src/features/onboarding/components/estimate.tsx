import { Badge } from '@/components/ui/badge.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Code, Distance, Duration, Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { RouteEstimate } from '../types.ts';

/** What the pair means for the fleet: how far, how long, how much fuel, and whether it can be flown at all. */
export function Estimate({ estimate, pending }: { estimate: RouteEstimate | undefined; pending: boolean }) {
  if (!estimate) {
    return pending ? (
      <Loading>
        <Skeleton className="h-28" />
      </Loading>
    ) : (
      <p className="text-sm text-ink-3">{t('onboarding.estimateWait')}</p>
    );
  }
  return (
    <div className="rounded-card border border-line bg-bg p-4">
      <RouteStrip
        size="lg"
        from={{ icao: estimate.departure.icao, name: estimate.departure.city || estimate.departure.name }}
        to={{ icao: estimate.arrival.icao, name: estimate.arrival.city || estimate.arrival.name }}
        above={<Distance nmi={estimate.distance_nmi} />}
      />
      <ul className="mt-1 flex flex-col gap-1.5">
        {estimate.per_type.map((type) => (
          <li
            key={`${type.type_icao} ${type.subfleet?.id ?? ''}`}
            title={type.formula}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-1.5 text-sm"
          >
            <Code className="font-bold">{type.type_icao}</Code>
            <span>
              <span className="text-ink-3">{t('onboarding.blockTime')}</span>{' '}
              <Duration minutes={type.block_minutes} />
            </span>
            <span>
              <span className="text-ink-3">{t('onboarding.tripFuel')}</span> <Mass kg={type.trip_fuel_kg} />
            </span>
            {type.within_range === false && <Badge tone="danger">{t('onboarding.rangeShort')}</Badge>}
            {type.within_range === true && <Badge tone="ok">{t('onboarding.rangeOk')}</Badge>}
          </li>
        ))}
      </ul>
      {estimate.same_pair.length > 0 && (
        <div className="mt-3">
          <Notice>
            {t('onboarding.samePair', { idents: estimate.same_pair.map((route) => route.ident).join(', ') })}
          </Notice>
        </div>
      )}
    </div>
  );
}
