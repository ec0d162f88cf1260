import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Notice } from '@/components/ui/notice.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { Distance, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { applyTheme } from '@/lib/preferences.ts';
import { formatDay, formatInstant, formatRelative } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { progressOf } from '../model.ts';
import { bookingQuery } from '../queries.ts';
import { BriefingSheet } from './briefing-sheet.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { DepartDialog } from './depart-dialog.tsx';

const LegMap = lazy(() => import('@/components/map/leg-map.tsx'));

/** A booked flight: its briefing as it was when it was booked, and what to do with it next. */
export function BookingPage({ id }: { id: string }) {
  const { data: booking } = useSuspenseQuery(bookingQuery(id));
  const [asking, setAsking] = useState<'depart' | 'cancel' | null>(null);
  const progress = progressOf(booking, useNow(30_000));
  usePaperColours();
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
  const can = (action: string) => booking.actions.includes(action);
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
          {can('depart') && (
            <Button
              writes
              variant={can('report') ? 'secondary' : 'primary'}
              onClick={() => setAsking('depart')}
            >
              {t('dispatch.depart')}
            </Button>
          )}
          {can('report') && (
            <Link to="/flights/new" search={{ booking: id }} className={buttonClass('primary')}>
              {t('dispatch.filePirep')}
            </Link>
          )}
          {booking.pirep_id && (
            <Link to="/flights/$id" params={{ id: booking.pirep_id }} className={buttonClass('primary')}>
              {t('dispatch.seePirep')}
            </Link>
          )}
        </>
      }
    >
      {booking.ended_reason && <Notice>{t('dispatch.ended', { reason: booking.ended_reason })}</Notice>}
      <div className="grid overflow-hidden rounded-card border border-line bg-surface shadow-card lg:grid-cols-[1fr_24rem] print:grid-cols-1 print:shadow-none">
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
            {booking.status === 'departed' &&
              booking.eta &&
              ` · ${t('dispatch.due', { time: formatRelative(booking.eta) })}`}
          </p>
        </div>
        <div className="h-56 border-line max-lg:border-t lg:border-l print:hidden">
          <Suspense fallback={null}>
            <LegMap
              departure={booking.departure}
              arrival={booking.arrival}
              flight={flight}
              className="size-full"
            />
          </Suspense>
        </div>
      </div>
      <BriefingSheet briefing={booking.briefing} />
      <p className="hidden text-xs text-ink-3 print:block">
        {t('dispatch.printed', { time: formatInstant(new Date().toISOString()) })}
      </p>
      {asking === 'depart' && <DepartDialog booking={booking} onClose={() => setAsking(null)} />}
      {asking === 'cancel' && <CancelDialog booking={booking} onClose={() => setAsking(null)} />}
    </Page>
  );
}

/** Paper is white: the dark theme steps back while a page is printed. */
function usePaperColours(): void {
  useEffect(() => {
    const before = () => document.documentElement.classList.remove('dark');
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', applyTheme);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', applyTheme);
    };
  }, []);
}
