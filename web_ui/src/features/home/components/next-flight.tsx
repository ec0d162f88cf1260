import { Link } from '@tanstack/react-router';
import { fractionFlown, type MapFlight } from '@/components/map/map-data.ts';
import { Card } from '@/components/ui/card.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { useNow } from '@/lib/use-now.ts';
import { nextBooking } from '../model.ts';
import type { Home } from '../queries.ts';

/** My flight: the one under way, or the next one that is booked. */
export function NextFlight({
  bookings,
  flights,
}: {
  bookings: Home['my']['bookings'];
  flights: readonly MapFlight[];
}) {
  const nowMs = useNow(30_000);
  const booking = nextBooking(bookings);
  if (!booking) return null;
  const underWay = booking.status === 'departed';
  const flight = flights.find((one) => one.id === booking.id);
  const flown = underWay && flight ? fractionFlown(flight, nowMs) : undefined;
  return (
    <Link
      to={`/fly/bookings/${booking.id}` as never}
      className="block rounded-card transition-shadow hover:shadow-pop"
    >
      <Card
        title={underWay ? t('home.underWay') : t('home.nextFlight')}
        actions={<Code className="font-bold">{booking.ident}</Code>}
      >
        <RouteStrip
          size="lg"
          from={{ icao: booking.departure.icao, name: booking.departure.city || booking.departure.name }}
          to={{ icao: booking.arrival.icao, name: booking.arrival.city || booking.arrival.name }}
          progress={flown}
        />
        <p className="mt-2 flex flex-wrap justify-between gap-x-3 text-sm text-ink-3">
          <Code>{booking.registration}</Code>
          <Time at={underWay ? booking.eta : booking.planned_departure_at} />
        </p>
      </Card>
    </Link>
  );
}
