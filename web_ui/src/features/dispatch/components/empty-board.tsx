import { Link } from '@tanstack/react-router';
import { PlaneTakeoff } from 'lucide-react';
import { useCan } from '@/api/session.ts';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration, showDistance } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import type { TableState } from '@/lib/table-state.ts';
import { relaxation } from '../model.ts';
import type { AirportRef, DispatchOptions } from '../types.ts';

interface EmptyBoardProps {
  board: DispatchOptions | undefined;
  onState: (change: Partial<TableState>) => void;
  /** A free flight, to an airport if one is named. */
  onFree: (arrival?: AirportRef) => void;
  onFerry: () => void;
}

/** Nothing fits: which wish to let go and what that brings, where else it would fit, and what flies without a route. */
export default function EmptyBoard({ board, onState, onFree, onFerry }: EmptyBoardProps) {
  const canOpenRoutes = useCan('network.manage');
  const relaxing = board?.relaxing ?? [];
  const elsewhere = board?.elsewhere ?? [];
  return (
    <section
      aria-label={t('dispatch.emptyTitle')}
      className="rounded-card border border-line bg-surface shadow-card"
    >
      <EmptyState
        icon={<PlaneTakeoff />}
        title={t('dispatch.emptyTitle')}
        action={
          <>
            {relaxing.slice(0, 3).map((one, index) => (
              <Button
                key={one.filter}
                variant={index === 0 ? 'primary' : 'secondary'}
                writes={false}
                onClick={() => onState(relaxation(one))}
              >
                <Relaxed relaxing={one} />
              </Button>
            ))}
            {relaxing.length === 0 && (
              <Button
                variant="primary"
                writes={false}
                onClick={() =>
                  onState({ filters: { flyable: 'all', today: '', max_block_minutes: '' }, q: '' })
                }
              >
                {t('dispatch.showAll')}
              </Button>
            )}
            <Button writes onClick={() => onFree()}>
              {t('dispatch.freeFlight')}
            </Button>
            <Button writes onClick={onFerry}>
              {t('dispatch.ferryFlight')}
            </Button>
            {canOpenRoutes && (
              <Link to="/network" className={buttonClass('quiet')}>
                {t('dispatch.openRoute')}
              </Link>
            )}
          </>
        }
      >
        {board?.hint ?? t('dispatch.emptyText')}
      </EmptyState>
      {elsewhere.length > 0 && (
        <div className="border-t border-line px-4 py-3">
          <h3 className="overline-label mb-1">{t('dispatch.elsewhere')}</h3>
          <ul className="flex flex-col">
            {elsewhere.map((one) => (
              <li
                key={one.airport.icao}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-1.5 last:border-b-0"
              >
                <span className="min-w-0 flex-1">
                  <ElsewhereText one={one} />
                </span>
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => onState({ filters: { from: one.airport.icao, flyable: 'all' } })}
                >
                  {t('dispatch.look')}
                </Button>
                <Button size="sm" writes onClick={() => onFree(one.airport)}>
                  {t('dispatch.flyThere', { icao: one.airport.icao })}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function ElsewhereText({ one }: { one: DispatchOptions['elsewhere'][number] }) {
  const { distance } = usePreferences();
  const { value, unit } = showDistance(one.distance_nmi, distance);
  return (
    <>
      {t('dispatch.elsewhereLine', {
        count: one.count,
        place: one.airport.city || one.airport.name,
        icao: one.airport.icao,
        distance: `${value} ${unit}`,
      })}
    </>
  );
}

function Relaxed({ relaxing }: { relaxing: DispatchOptions['relaxing'][number] }) {
  const { count, least } = relaxing;
  switch (relaxing.filter) {
    case 'max_block_minutes':
      return t('dispatch.relaxTime', { time: formatDuration(Math.ceil(least ?? 0)) });
    case 'distance':
      return t('dispatch.relaxDistance', { count });
    case 'aircraft':
      return t('dispatch.relaxAircraft', { count });
    case 'new':
      return t('dispatch.relaxNew', { count });
    case 'today':
      return t('dispatch.relaxToday', { count });
    case 'flyable':
      return t('dispatch.relaxFlyable', { count });
    default:
      return t('dispatch.relaxSearch', { count });
  }
}
