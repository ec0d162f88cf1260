import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { AirportRef } from '@/api/types.ts';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { Distance, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { mapPoints } from '../map-points.ts';
import type { Track } from '../types.ts';

const FlightProfile = lazy(() => import('./flight-profile.tsx'));
const LegMap = lazy(() => import('@/components/map/leg-map.tsx'));

/** What the stage needs of a flight: a report, or what is public of one. */
export interface StagedFlight {
  departure: AirportRef;
  planned_arrival: AirportRef;
  arrival: AirportRef;
  diverted: boolean;
  block_off_at: string | null;
  block_on_at: string | null;
  distance_nmi: number | null;
}

interface FlightStageProps {
  flight: StagedFlight;
  track: Track | undefined;
  /** Beside the map: the times. */
  children?: ReactNode;
  /** Between the map and the profile. */
  between?: ReactNode;
  /** In place of the profile, when there is no track or it is not here yet. */
  instead?: ReactNode;
  profileHint?: string;
  profileActions?: ReactNode;
  /** Where it stands among other things: a lower map, a plainer profile. */
  short?: boolean;
}

/** Where a flight went and how it flew: the map, and the profile whose point is a dot on the map. */
export function FlightStage(props: FlightStageProps) {
  const { flight, track, children, between, instead, short } = props;
  const [cursor, setCursor] = useState<number | null>(null);
  const { departure, planned_arrival: planned } = flight;
  const tracks = useMemo(
    () =>
      track && [
        {
          id: 'planned',
          kind: 'planned' as const,
          points: [
            [departure.lon, departure.lat],
            [planned.lon, planned.lat],
          ] as const,
        },
        { id: 'flown', kind: 'flown' as const, points: mapPoints(track) },
      ],
    [track, departure.lon, departure.lat, planned.lon, planned.lat],
  );
  const lat = cursor === null ? undefined : track?.lat[cursor];
  const lon = cursor === null ? undefined : track?.lon[cursor];
  const dot = useMemo(() => (lat === undefined || lon === undefined ? null : { lat, lon }), [lat, lon]);
  return (
    <>
      <div
        className={
          children
            ? 'grid overflow-hidden rounded-card border border-line bg-surface shadow-card lg:grid-cols-[1fr_25rem]'
            : 'overflow-hidden rounded-card border border-line bg-surface shadow-card'
        }
      >
        <div
          className={`relative print:hidden ${short ? 'h-56' : 'h-64 sm:h-80'} ${children ? 'lg:order-none lg:h-full lg:min-h-80' : ''}`}
        >
          <Suspense fallback={null}>
            <LegMap
              departure={flight.departure}
              arrival={flight.arrival}
              planned={planned}
              tracks={tracks}
              cursor={dot}
              className="absolute inset-0"
            />
          </Suspense>
          {track && (
            <p className="pointer-events-none absolute bottom-2 left-2 flex gap-3 rounded-control bg-surface px-2 py-1 text-xs text-ink-2 shadow-card">
              <span className="flex items-center gap-1.5">
                <span className="w-4 border-t-2 border-dashed border-ink-3" aria-hidden="true" />
                {t('flight.legendPlanned')}
              </span>
              <span className="flex items-center gap-1.5">
                <span className="w-4 border-t-2 border-active" aria-hidden="true" />
                {t('flight.legendFlown')}
              </span>
            </p>
          )}
        </div>
        {children && (
          <div className="flex min-w-0 flex-col justify-center gap-3 border-line px-5 py-4 max-lg:border-t lg:border-l">
            <StageRoute flight={flight} />
            {children}
          </div>
        )}
      </div>
      {between}
      {track ? (
        <Suspense fallback={<ToCome className="h-96 rounded-card" />}>
          <FlightProfile
            track={track}
            cursor={cursor}
            onCursor={setCursor}
            hint={props.profileHint}
            actions={props.profileActions}
            short={short}
          />
        </Suspense>
      ) : (
        instead
      )}
    </>
  );
}

function StageRoute({ flight }: { flight: StagedFlight }) {
  return (
    <div>
      <RouteStrip
        size="lg"
        from={{
          icao: flight.departure.icao,
          name: flight.departure.city || flight.departure.name,
          detail: <Time at={flight.block_off_at} show="clock" />,
        }}
        to={{
          icao: flight.arrival.icao,
          name: flight.arrival.city || flight.arrival.name,
          detail: <Time at={flight.block_on_at} show="clock" />,
        }}
        above={<Distance nmi={flight.distance_nmi} />}
      />
      {flight.diverted && (
        <p className="mt-1 text-sm text-caution">
          {t('flights.diversion', { arrival: flight.arrival.icao, planned: flight.planned_arrival.icao })}
        </p>
      )}
    </div>
  );
}
