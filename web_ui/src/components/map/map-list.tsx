import { Plane } from 'lucide-react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatDuration } from '@/lib/format.ts';
import { useNow } from '@/lib/use-now.ts';
import { fractionFlown, type MapAirport, type MapFlight, type MapSelection } from './map-data.ts';

interface MapListProps {
  airports: readonly MapAirport[];
  flights: readonly MapFlight[];
  selected: MapSelection | null;
  onSelect: (selection: MapSelection | null) => void;
}

/** The map in words: flights in the air, then airports by what goes on there. Selecting here selects on the map. */
export function MapList({ airports, flights, selected, onSelect }: MapListProps) {
  const nowMs = useNow(30_000);
  const ranked = [...airports].sort(
    (a, b) => Number(b.hub ?? false) - Number(a.hub ?? false) || (b.routes ?? 0) - (a.routes ?? 0),
  );
  const pick = (selection: MapSelection) =>
    onSelect(selected?.kind === selection.kind && selected.id === selection.id ? null : selection);
  const rowClass = (selection: MapSelection) =>
    cx(
      'flex min-h-9 w-full items-center gap-2.5 px-3 py-1 text-left text-sm outline-offset-[-2px] hover:bg-hover pointer-coarse:min-h-11',
      selected?.kind === selection.kind && selected.id === selection.id && 'bg-active-soft',
    );
  return (
    <div className="flex flex-col">
      {flights.length > 0 && (
        <section aria-label={t('map.flights')}>
          <h3 className="overline-label px-3 pt-2.5 pb-1">
            {t('map.flights')} <span className="num text-active">{flights.length}</span>
          </h3>
          <ul>
            {flights.map((flight) => {
              const selection: MapSelection = { kind: 'flight', id: flight.id };
              return (
                <li key={flight.id}>
                  <button
                    type="button"
                    className={rowClass(selection)}
                    aria-pressed={selected?.id === flight.id}
                    onClick={() => pick(selection)}
                  >
                    <Plane className="size-3.5 shrink-0 text-active" aria-hidden="true" />
                    <span className="code w-16 shrink-0 truncate font-bold">{flight.ident}</span>
                    <span className="code flex-1 truncate text-ink-2">
                      {flight.from.icao} → {flight.to.icao}
                    </span>
                    <span className="num text-ink-3">
                      {fractionFlown(flight, nowMs) < 1
                        ? formatDuration((flight.endMs - nowMs) / 60_000)
                        : t('map.due')}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section aria-label={t('map.airports')}>
        <h3 className="overline-label px-3 pt-2.5 pb-1">
          {t('map.airports')} <span className="num">{airports.length}</span>
        </h3>
        <ul>
          {ranked.map((airport) => {
            const selection: MapSelection = { kind: 'airport', id: airport.icao };
            return (
              <li
                key={airport.icao}
                className="[contain-intrinsic-size:auto_2.25rem] [content-visibility:auto]"
              >
                <button
                  type="button"
                  className={rowClass(selection)}
                  aria-pressed={selected?.id === airport.icao}
                  onClick={() => pick(selection)}
                >
                  <span className={cx('code w-12 shrink-0 font-bold', airport.hub && 'text-caution')}>
                    {airport.icao}
                  </span>
                  <span className="min-w-0 flex-1 truncate text-ink-2">{airport.name}</span>
                  {airport.hub && <span className="text-xs text-caution">{t('map.hub')}</span>}
                  {airport.parked ? (
                    <span className="num text-ok" title={t('map.parkedCount', { count: airport.parked })}>
                      {airport.parked}
                    </span>
                  ) : null}
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
