import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Notice } from '@/components/ui/notice.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Distance, Time } from '@/components/ui/values.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { formatDay, formatInstant } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { useWide } from '@/lib/use-wide.ts';
import { plannedTrack, progressOf } from '../model.ts';
import { bookingQuery } from '../queries.ts';
import { BriefingSheet } from './briefing-sheet.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DepartDialog } from './depart-dialog.tsx';
import { FlightProgress } from './flight-progress.tsx';
import '@/styles/briefing.css';

const LegMap = lazy(() => import('@/components/map/leg-map.tsx'));
const BriefingPrinter = lazy(() => import('./briefing-printer.tsx'));

/** A booked flight: its briefing as it was when it was booked, and what to do with it next. */
export function BookingPage({ id }: { id: string }) {
  const { data: booking } = useSuspenseQuery(bookingQuery(id));
  const [asking, setAsking] = useState<'depart' | 'cancel' | null>(null);
  const progress = progressOf(booking, useNow(15_000));
  const navigate = useNavigate();
  const { departure, arrival } = booking;
  const tracks = useMemo(() => plannedTrack(departure, arrival), [departure, arrival]);
  const flight = useMemo(
    () =>
      booking.status === 'departed' && booking.block_off_at && booking.eta
        ? {
            ident: booking.ident,
            startMs: Date.parse(booking.block_off_at),
            endMs: Date.parse(booking.eta),
          }
        : null,
    [booking.status, booking.ident, booking.block_off_at, booking.eta],
  );
  const wide = useWide();
  const can = (action: string) => booking.actions.includes(action);
  useKeys({
    p: () => window.print(),
    ...(can('depart') && { o: () => setAsking('depart') }),
    ...(can('report') && { f: () => void navigate({ to: '/flights/new', search: { booking: id } }) }),
  });
  // On the blocks the next step is to leave them; in the air it is the report.
  const flying = booking.status === 'departed';
  const next = (
    <>
      {can('depart') && (
        <Button writes variant={flying ? 'secondary' : 'primary'} onClick={() => setAsking('depart')}>
          {t('dispatch.depart')}
        </Button>
      )}
      {can('report') && (
        <WriteLink to="/flights/new" search={{ booking: id }} variant={flying ? 'primary' : 'secondary'}>
          {t('dispatch.filePirep')}
        </WriteLink>
      )}
      {booking.pirep_id && (
        <Link to="/flights/$id" params={{ id: booking.pirep_id }} className={buttonClass('primary')}>
          {t('dispatch.seePirep')}
        </Link>
      )}
    </>
  );
  return (
    <Page
      title={booking.ident}
      width="normal"
      aside={<StatePill state={booking.status} />}
      description={`${booking.airline.name} · ${t('dispatch.booking', { number: booking.number })} · ${tOr(`dispatch.kind.${booking.kind}`, booking.kind)} · ${formatDay(booking.planned_departure_at)}`}
      crumbs={[{ label: t('nav.fly'), to: '/fly' }]}
      actions={
        <>
          <Button variant="quiet" icon={<Printer />} onClick={() => window.print()}>
            {t('action.print')}
          </Button>
          {can('cancel') && (
            <Button writes onClick={() => setAsking('cancel')}>
              {t('dispatch.cancelBooking')}
            </Button>
          )}
          {wide && next}
        </>
      }
    >
      {booking.ended_reason && <Notice>{t('dispatch.ended', { reason: booking.ended_reason })}</Notice>}
      {flying && <FlightProgress booking={booking} />}
      <div className="grid overflow-hidden rounded-card border border-line bg-surface shadow-card lg:grid-cols-[1fr_24rem]">
        <div className="flex min-w-0 flex-col justify-center px-5 py-4">
          <RouteStrip
            size="lg"
            from={{
              icao: booking.departure.icao,
              name: booking.departure.city || booking.departure.name,
              detail: <Time at={booking.block_off_at ?? booking.planned_departure_at} show="clock" />,
            }}
            to={{
              icao: booking.arrival.icao,
              name: booking.arrival.city || booking.arrival.name,
              detail: <Time at={booking.eta ?? booking.planned_arrival_at} show="clock" />,
            }}
            above={<Distance nmi={booking.distance_nmi} />}
            progress={booking.status === 'departed' ? progress : undefined}
          />
          <p className="mt-2 text-sm text-ink-3">
            {booking.block_off_at
              ? t('dispatch.offBlocksAt', { time: formatInstant(booking.block_off_at) })
              : booking.expires_at && t('dispatch.expires', { time: formatInstant(booking.expires_at) })}
          </p>
        </div>
        <div className="h-56 border-line max-lg:border-t lg:border-l">
          <Suspense fallback={null}>
            <LegMap
              departure={booking.departure}
              arrival={booking.arrival}
              flight={flight}
              tracks={tracks}
              className="size-full"
            />
          </Suspense>
        </div>
      </div>
      <BriefingSheet briefing={booking.briefing} />
      <Suspense fallback={null}>
        <BriefingPrinter booking={booking} />
      </Suspense>
      {!wide && (can('depart') || can('report') || booking.pirep_id) && (
        <section aria-label={t('dispatch.nextStep')} className="next-step flex gap-2">
          {next}
        </section>
      )}
      {asking === 'depart' && <DepartDialog booking={booking} onClose={() => setAsking(null)} />}
      {asking === 'cancel' && <CancelDialog booking={booking} onClose={() => setAsking(null)} />}
      <ChangedBy subject={`bookings:${booking.id}`} />
    </Page>
  );
}
