import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StatePill } from '@/components/ui/badge.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Code, Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatInstant, formatRelative } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { progressOf } from '../model.ts';
import { bookingsQuery } from '../queries.ts';
import type { Booking } from '../types.ts';

/** What the pilot holds, first of all: the flight to be flown next. Nothing is shown while there is none. */
export function MyBookings({ airlineId }: { airlineId: string }) {
  const { data, error, refetch } = useQuery(bookingsQuery(airlineId));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('dispatch.mine')} className="grid gap-3 md:grid-cols-2">
      {data.items.map((booking) => (
        <BookingCard key={booking.id} booking={booking} />
      ))}
    </section>
  );
}

function BookingCard({ booking }: { booking: Booking }) {
  const progress = progressOf(booking, useNow(30_000));
  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-center gap-2.5">
        <Code className="text-lg font-bold">{booking.ident}</Code>
        <StatePill state={booking.status} />
        <span className="ml-auto text-sm text-ink-3">
          <Code>{booking.aircraft.registration}</Code> · {booking.aircraft.subfleet.type_icao}
        </span>
      </div>
      <RouteStrip
        size="lg"
        from={{
          icao: booking.departure.icao,
          detail: <Time at={booking.block_off_at ?? booking.planned_departure_at} show="clock" />,
        }}
        to={{
          icao: booking.arrival.icao,
          detail: <Time at={booking.eta ?? booking.planned_arrival_at} show="clock" />,
        }}
        above={<Duration minutes={booking.block_minutes} />}
        progress={progress}
      />
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 text-sm text-ink-3">
          {booking.status === 'departed' && booking.eta
            ? t('dispatch.due', { time: formatRelative(booking.eta) })
            : booking.expires_at && t('dispatch.expires', { time: formatInstant(booking.expires_at) })}
        </span>
        <Link to="/fly/bookings/$id" params={{ id: booking.id }} className={buttonClass()}>
          {t('dispatch.briefing')}
        </Link>
        {booking.actions.includes('report') && (
          <Link
            to="/flights/new"
            search={{ booking: booking.id }}
            className={buttonClass(booking.status === 'departed' ? 'primary' : 'secondary')}
          >
            {t('dispatch.filePirep')}
          </Link>
        )}
      </div>
    </div>
  );
}
