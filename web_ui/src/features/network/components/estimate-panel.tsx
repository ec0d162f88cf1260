import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Altitude, Code, Distance, Duration, Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { Estimate } from '../queries.ts';

interface EstimatePanelProps {
  estimate: Estimate | undefined;
  error: Error | null;
  pending: boolean;
  /** The route that is edited, which is no rival of itself. */
  own?: string;
  departureTime: string;
  onArrival: (time: string) => void;
}

/** How far, how long, how much fuel, and whether the fleet can do it: worked out by the server while one types. */
export function EstimatePanel({
  estimate,
  error,
  pending,
  own,
  departureTime,
  onArrival,
}: EstimatePanelProps) {
  const rivals = estimate?.same_pair.filter((route) => route.id !== own) ?? [];
  return (
    <Card title={t('network.estimateTitle')}>
      {error && !estimate ? (
        <ErrorState error={error} />
      ) : !estimate ? (
        pending ? (
          <Loading>
            <SkeletonLines count={4} />
          </Loading>
        ) : (
          <p className="text-ink-2">{t('network.estimateWait')}</p>
        )
      ) : (
        <div className={cx('flex flex-col gap-3 transition-opacity', pending && 'opacity-60')}>
          <RouteStrip
            size="lg"
            from={{
              icao: estimate.departure.icao,
              name: estimate.departure.city || estimate.departure.name,
              detail: <Altitude ft={estimate.departure.longest_runway_ft} />,
            }}
            to={{
              icao: estimate.arrival.icao,
              name: estimate.arrival.city || estimate.arrival.name,
              detail: <Altitude ft={estimate.arrival.longest_runway_ft} />,
            }}
            above={<Distance nmi={estimate.distance_nmi} />}
          />
          <ul className="flex flex-col">
            {estimate.per_type.map((type) => (
              <li
                key={`${type.type_icao} ${type.subfleet?.id ?? ''}`}
                className="flex flex-col gap-1 border-t border-line py-2 last:pb-0"
              >
                <div className="flex items-center gap-2">
                  <Code className="font-bold">{type.type_icao}</Code>
                  <span className="min-w-0 flex-1 truncate text-sm text-ink-3">{type.subfleet?.name}</span>
                  {type.within_range === true && <Badge tone="ok">{t('network.inRange')}</Badge>}
                  {type.within_range === false && <Badge tone="danger">{t('network.outOfRange')}</Badge>}
                  {type.runway_ok === true && <Badge tone="ok">{t('network.runwayLong')}</Badge>}
                  {type.runway_ok === false && <Badge tone="caution">{t('network.runwayShort')}</Badge>}
                </div>
                <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
                  <span>
                    <span className="text-ink-3">{t('network.block')}</span>{' '}
                    <Duration minutes={type.block_minutes} />
                  </span>
                  <span>
                    <span className="text-ink-3">{t('network.tripFuel')}</span>{' '}
                    <Mass kg={type.trip_fuel_kg} />
                  </span>
                  {type.arrival_time_local && departureTime && (
                    <Button
                      size="sm"
                      variant="quiet"
                      onClick={() => onArrival(type.arrival_time_local ?? '')}
                    >
                      {t('network.arrives', { time: type.arrival_time_local })}
                    </Button>
                  )}
                </div>
                <details className="text-xs text-ink-3">
                  <summary className="text-accent-text">{t('network.formula')}</summary>
                  {type.formula}
                </details>
              </li>
            ))}
          </ul>
          {rivals.length > 0 && (
            <Notice>
              {t('network.samePair', { idents: rivals.map((route) => route.ident).join(', ') })}
            </Notice>
          )}
        </div>
      )}
    </Card>
  );
}
