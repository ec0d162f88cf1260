import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { MapFlight } from '@/components/map/map-data.ts';
import { WorldMap } from '@/components/map/world-map.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { networkMapQuery } from '../queries.ts';

const noFlights: MapFlight[] = [];

/** The routes on the map; choosing an airport keeps the routes that touch it, here and in the table. */
export default function NetworkMap({
  airline,
  touching,
  onTouching,
}: {
  airline: string;
  touching: string | undefined;
  onTouching: (icao: string | null) => void;
}) {
  const { data } = useQuery({ ...networkMapQuery(airline), enabled: airline !== '' });
  const map = data?.map;
  const airports = useMemo(
    () =>
      (map?.airports ?? []).map((airport) => ({
        icao: airport.icao,
        name: airport.name,
        lat: airport.lat,
        lon: airport.lon,
        hub: airport.hub,
        parked: airport.aircraft,
        routes: airport.routes,
      })),
    [map],
  );
  const routes = useMemo(
    () =>
      (map?.arcs ?? [])
        .filter((arc) => !touching || arc.departure === touching || arc.arrival === touching)
        .map((arc) => ({ id: `${arc.departure}-${arc.arrival}`, from: arc.departure, to: arc.arrival })),
    [map, touching],
  );
  return (
    <section
      aria-label={t('network.map')}
      className="relative h-80 overflow-hidden rounded-card border border-line max-sm:h-56"
    >
      <WorldMap
        low
        airports={airports}
        routes={routes}
        flights={noFlights}
        selected={touching ? { kind: 'airport', id: touching } : null}
        onSelect={(selection) => onTouching(selection?.kind === 'airport' ? selection.id : null)}
        className="absolute inset-0"
      />
      {touching && (
        <div className="absolute top-3 left-3">
          <Button size="sm" icon={<X />} onClick={() => onTouching(null)}>
            <Code>{touching}</Code>
          </Button>
        </div>
      )}
    </section>
  );
}
