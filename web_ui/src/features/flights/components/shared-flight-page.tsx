import { useQuery } from '@tanstack/react-query';
import { Link2Off } from 'lucide-react';
import { useEffect } from 'react';
import { ApiError } from '@/api/problem.ts';
import { Wordmark } from '@/components/layout/wordmark.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Altitude, Code, Count, Distance, Duration, Measure, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { onHost } from '@/lib/base.ts';
import { formatDay } from '@/lib/time.ts';
import { sharedFlightQuery } from '../track-queries.ts';
import type { SharedFlight } from '../types.ts';
import { FlightStage } from './flight-stage.tsx';

/** A flight as anybody with its link sees it, outside the shell. */
export function SharedFlightPage({ token }: { token: string }) {
  const { data: flight, error, refetch } = useQuery(sharedFlightQuery(token));
  const title = flight
    ? `${flight.ident} ${flight.departure.icao}–${flight.arrival.icao} · ${flight.airline.name}`
    : t('app.name');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-5xl flex-col gap-4 px-4 py-5 sm:px-6">
      {!flight && !error && (
        <Loading>
          <Skeleton className="h-14 w-72" />
          <Skeleton className="mt-4 h-80 rounded-card" />
        </Loading>
      )}
      {error &&
        (error instanceof ApiError && error.status === 404 ? (
          <div className="m-auto">
            <EmptyState icon={<Link2Off />} title={t('flight.publicMissingTitle')}>
              {t('flight.publicMissing')}
            </EmptyState>
          </div>
        ) : (
          <ErrorState error={error} retry={() => void refetch()} />
        ))}
      {flight && <Shown flight={flight} />}
      <footer className="mt-auto flex items-center justify-between gap-3 pt-4 text-xs text-ink-3">
        <span>{t('flight.publicMade')}</span>
        <Wordmark />
      </footer>
    </main>
  );
}

function Shown({ flight }: { flight: SharedFlight }) {
  const { airline } = flight;
  const when = flight.block_off_at;
  return (
    <>
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {airline.logo_url && (
          <img src={onHost(airline.logo_url)} alt="" className="size-12 rounded-card object-contain" />
        )}
        <div className="min-w-0 flex-1">
          <h1 className="text-xl font-semibold tracking-tight">
            <Code>{flight.ident}</Code> {flight.departure.city || flight.departure.name} –{' '}
            {flight.arrival.city || flight.arrival.name}
          </h1>
          <p className="text-md text-ink-2">
            {[
              t('flight.publicBy', { airline: airline.name }),
              when && formatDay(when),
              flight.pilot_name && t('flight.publicPilot', { name: flight.pilot_name }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <p className="text-right text-md">
          <Code className="font-bold">{flight.registration}</Code>
          <br />
          <Code className="text-ink-2">{flight.type_icao}</Code>
        </p>
      </header>
      <FlightStage
        flight={flight}
        track={flight.track ?? undefined}
        between={
          <StatStrip label={t('flights.facts')} narrow>
            <Stat label={t('flights.blockTime')} value={<Duration minutes={flight.block_minutes} />} />
            <Stat label={t('flights.flightTime')} value={<Duration minutes={flight.flight_minutes} />} />
            <Stat label={t('flights.distance')} value={<Distance nmi={flight.distance_nmi} />} />
            {flight.cruise_level_ft !== null && (
              <Stat label={t('flights.level')} value={<Altitude ft={flight.cruise_level_ft} />} />
            )}
            <Stat
              label={t('flights.landing')}
              value={<Measure value={flight.landing_rate_fpm} unit="ft/min" />}
            />
            <Stat label={t('flights.passengers')} value={<Count value={flight.passengers} />} />
          </StatStrip>
        }
      >
        <dl className="num grid grid-cols-2 gap-x-6 gap-y-2 text-md">
          {[
            { label: t('flight.outText'), at: flight.block_off_at },
            { label: t('flight.offText'), at: flight.takeoff_at },
            { label: t('flight.onText'), at: flight.landing_at },
            { label: t('flight.inText'), at: flight.block_on_at },
          ].map((row) => (
            <div key={row.label}>
              <dt className="text-xs text-ink-3">{row.label}</dt>
              <dd>
                <Time at={row.at} show="clock" />
              </dd>
            </div>
          ))}
        </dl>
      </FlightStage>
    </>
  );
}
