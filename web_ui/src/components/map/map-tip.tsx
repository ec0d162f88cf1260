import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { nowMs } from '@/lib/moment.ts';
import type { MapAircraft, MapAirport, MapFlight } from './map-data.ts';
import type { Target } from './target.ts';

interface MapTipProps {
  target: Target;
  airports: readonly MapAirport[];
  flights: readonly MapFlight[];
  aircraft: readonly MapAircraft[];
}

/** What the pointer is over. */
export function MapTip({ target, airports, flights, aircraft }: MapTipProps) {
  const airport = target.kind === 'airport' ? airports.find((one) => one.icao === target.id) : undefined;
  const flight = target.kind === 'flight' ? flights.find((one) => one.id === target.id) : undefined;
  const parked = target.kind === 'aircraft' ? aircraft.find((one) => one.id === target.id) : undefined;
  if (!airport && !flight && !parked) return null;
  return (
    <div
      className="pointer-events-none absolute top-0 left-0 z-10 max-w-64 rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs shadow-pop"
      style={{ transform: `translate(${Math.round(target.x + 14)}px, ${Math.round(target.y + 10)}px)` }}
    >
      {airport && (
        <>
          <span className="code font-bold">{airport.icao}</span> {airport.name}
          {airport.hub && <span className="ml-1.5 text-caution">{t('map.hub')}</span>}
          {airport.parked ? (
            <div className="text-ink-3">{t('map.parkedCount', { count: airport.parked })}</div>
          ) : null}
        </>
      )}
      {parked && (
        <>
          <span className="code font-bold">{parked.registration}</span>
          <div className="text-ink-3">{parked.detail}</div>
        </>
      )}
      {flight && (
        <>
          <span className="code font-bold">{flight.ident}</span>{' '}
          <span className="code">
            {flight.from.icao} → {flight.to.icao}
          </span>
          <div className="text-ink-3">
            {flight.detail}
            {flight.endMs > nowMs() &&
              ` · ${t('map.toGo', { time: formatDuration((flight.endMs - nowMs()) / 60_000) })}`}
          </div>
        </>
      )}
    </div>
  );
}
