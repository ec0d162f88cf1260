import { Plane } from 'lucide-react';
import { fractionFlown, type MapSelection } from '@/components/map/map-data.ts';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatRelative } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { mapFlights } from '../model.ts';
import type { PublicLiveFlight } from '../queries.ts';

interface LiveCardProps {
  flights: readonly PublicLiveFlight[] | undefined;
  error: unknown;
  retry: () => void;
  selected: MapSelection | null;
  onSelect: (selection: MapSelection | null) => void;
}

/** Who is in the air; choosing one shows it on the map. */
export function LiveCard({ flights, error, retry, selected, onSelect }: LiveCardProps) {
  return (
    <Card
      flush
      title={
        <>
          {t('visit.live')} {flights && <span className="num text-active">{flights.length}</span>}
        </>
      }
    >
      {error && !flights ? (
        <ErrorState error={error} retry={retry} />
      ) : !flights ? (
        <Loading>
          <Skeleton className="m-4 h-24" />
        </Loading>
      ) : flights.length === 0 ? (
        <EmptyState icon={<Plane />} title={t('visit.liveNone')}>
          {t('visit.liveNoneNext')}
        </EmptyState>
      ) : (
        <ul>
          {flights.map((flight) => (
            <LiveRow
              key={flight.id}
              flight={flight}
              chosen={selected?.id === flight.id}
              onChoose={(chosen) => onSelect(chosen ? { kind: 'flight', id: flight.id } : null)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface LiveRowProps {
  flight: PublicLiveFlight;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

function LiveRow({ flight, chosen, onChoose }: LiveRowProps) {
  const nowMs = useNow(15_000);
  const [leg] = mapFlights([flight]);
  return (
    <li className="border-b border-line last:border-b-0">
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={t('visit.showOnMap', { ident: flight.ident })}
        onClick={() => onChoose(!chosen)}
        className={cx(
          'grid w-full items-center gap-x-4 gap-y-1 px-4 py-2.5 text-left outline-offset-[-2px] hover:bg-hover sm:grid-cols-[9rem_1fr_9rem]',
          chosen && 'bg-active-soft',
        )}
      >
        <span className="min-w-0">
          <span className="code block font-bold text-active">{flight.ident}</span>
          <span className="block truncate text-xs text-ink-3">
            {[flight.registration, flight.type_icao, flight.pilot].filter(Boolean).join(' · ')}
          </span>
        </span>
        <RouteStrip
          from={{ icao: flight.departure.icao, name: flight.departure.city }}
          to={{ icao: flight.arrival.icao, name: flight.arrival.city }}
          progress={leg ? fractionFlown(leg, nowMs) : 0}
        />
        <span className="num text-sm text-ink-2 sm:text-right">
          {flight.overdue ? t('visit.due') : t('visit.arrives', { time: formatRelative(flight.eta) })}
        </span>
      </button>
    </li>
  );
}
