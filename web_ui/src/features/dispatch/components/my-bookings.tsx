import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Badge, StatePill } from '@/components/ui/badge.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Code, Duration, Time } from '@/components/ui/values.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { formatInstant } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { isProvisional, progressOf } from '../model.ts';
import { bookingsQuery } from '../queries.ts';
import type { Booking } from '../types.ts';
import { FlightProgress } from './flight-progress.tsx';

/** What the pilot holds: first what is in the air, large, then the rest line by line. */
export function MyBookings({ airlineId, empty = null }: { airlineId: string; empty?: ReactNode }) {
  const { data, error, refetch } = useQuery(bookingsQuery(airlineId));
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return null;
  if (data.items.length === 0) return empty;
  const flying = data.items.filter((one) => one.status === 'departed');
  const booked = data.items
    .filter((one) => one.status !== 'departed')
    .sort((a, b) => a.planned_departure_at.localeCompare(b.planned_departure_at));
  return (
    <section aria-label={t('dispatch.mine')} className="flex flex-col gap-3">
      {flying.map((booking) => (
        <FlyingCard key={booking.id} booking={booking} />
      ))}
      {booked.length > 0 && (
        <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {booked.map((booking) => (
            <BookedRow key={booking.id} booking={booking} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FlyingCard({ booking }: { booking: Booking }) {
  const progress = progressOf(booking, useNow(15_000));
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
        from={{ icao: booking.departure.icao, detail: <Time at={booking.block_off_at} show="clock" /> }}
        to={{ icao: booking.arrival.icao, detail: <Time at={booking.eta} show="clock" /> }}
        above={<Duration minutes={booking.block_minutes} />}
        progress={progress}
      />
      <FlightProgress booking={booking} />
      <div className="flex flex-wrap items-center justify-end gap-2 max-sm:[&>*]:flex-1">
        <Link to="/fly/bookings/$id" params={{ id: booking.id }} className={buttonClass()}>
          {t('dispatch.briefing')}
        </Link>
        {booking.actions.includes('report') && (
          <WriteLink to="/flights/new" search={{ booking: booking.id }} variant="primary">
            {t('dispatch.filePirep')}
          </WriteLink>
        )}
      </div>
    </div>
  );
}

function BookedRow({ booking }: { booking: Booking }) {
  const pending = isProvisional(booking);
  return (
    <li
      aria-busy={pending || undefined}
      className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 border-b border-line px-4 py-2 last:border-b-0 sm:grid-cols-[7rem_minmax(9rem,1fr)_auto_auto]"
    >
      <Code className="text-md font-bold">{booking.ident}</Code>
      <span className="flex items-baseline gap-2 max-sm:justify-self-end">
        <Code className="font-semibold">{booking.departure.icao}</Code>
        <span aria-hidden="true" className="text-ink-3">
          →
        </span>
        <Code className="font-semibold">{booking.arrival.icao}</Code>
        <span className="text-sm text-ink-3">
          <Duration minutes={booking.block_minutes} />
        </span>
      </span>
      <span
        className="min-w-0 text-sm text-ink-2"
        title={
          booking.expires_at ? t('dispatch.expires', { time: formatInstant(booking.expires_at) }) : undefined
        }
      >
        <Time at={booking.planned_departure_at} /> · <Code>{booking.aircraft.registration}</Code>{' '}
        <span className="text-ink-3">{booking.aircraft.subfleet.type_icao}</span>
      </span>
      <span className="flex justify-end gap-2">
        {pending ? (
          <Badge tone="advisory">{t('dispatch.beingBooked')}</Badge>
        ) : (
          <>
            <Link
              to="/fly/bookings/$id"
              params={{ id: booking.id }}
              className={buttonClass('secondary', 'sm')}
              aria-label={t('dispatch.briefingOf', { ident: booking.ident })}
            >
              {t('dispatch.briefing')}
            </Link>
            {booking.actions.includes('report') && (
              <WriteLink
                to="/flights/new"
                search={{ booking: booking.id }}
                size="sm"
                className="max-sm:hidden"
                aria-label={t('dispatch.fileOf', { ident: booking.ident })}
              >
                {t('dispatch.filePirep')}
              </WriteLink>
            )}
          </>
        )}
      </span>
    </li>
  );
}
