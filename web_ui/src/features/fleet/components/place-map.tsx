import { useMemo } from 'react';
import { WorldMap } from '@/components/map/world-map.tsx';
import type { Aircraft } from '../queries.ts';

const none: never[] = [];

/** Where an aircraft stands, and where it is booked to go. Load it lazily: the map is heavy. */
export default function PlaceMap({ aircraft, className }: { aircraft: Aircraft; className?: string }) {
  const { location, booking, hub } = aircraft;
  const airports = useMemo(() => {
    const places = [location, booking?.departure, booking?.arrival].filter((place) => place != null);
    const unique = places.filter(
      (place, index) => places.findIndex((other) => other.icao === place.icao) === index,
    );
    return unique.map((place) => ({
      ...place,
      routes: 1,
      parked: place.icao === location.icao ? 1 : 0,
      hub: place.icao === hub?.icao,
    }));
  }, [location, booking, hub]);
  const routes = useMemo(
    () =>
      booking ? [{ id: 'next', from: booking.departure.icao, to: booking.arrival.icao, weight: 2 }] : none,
    [booking],
  );
  return <WorldMap low airports={airports} routes={routes} flights={none} className={className} />;
}
