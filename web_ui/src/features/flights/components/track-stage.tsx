import { useQuery } from '@tanstack/react-query';
import { Route as RouteIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { t } from '@/i18n/t.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { formatNumber } from '@/lib/format.ts';
import { trackQuery } from '../track-queries.ts';
import type { Pirep, Track } from '../types.ts';
import { FlightStage } from './flight-stage.tsx';
import { TrackActions } from './track-actions.tsx';

interface TrackStageProps {
  pirep: Pirep;
  short?: boolean;
  children?: ReactNode;
  between?: ReactNode;
}

/** The stage of a report: with its track as it comes, or with the way to add one. */
export function TrackStage({ pirep, short, children, between }: TrackStageProps) {
  const { data: track, error, refetch } = useQuery(trackQuery(pirep));
  return (
    <FlightStage
      flight={pirep}
      track={pirep.recorded ? track : undefined}
      short={short}
      between={between}
      profileHint={track && hintOf(track)}
      profileActions={!short && <TrackActions pirep={pirep} />}
      instead={
        pirep.recorded ? (
          error ? (
            <Card title={t('flight.profile')}>
              <ErrorState error={error} retry={() => void refetch()} />
            </Card>
          ) : (
            <ToCome className="h-96 rounded-card" />
          )
        ) : (
          !short && <NoTrack pirep={pirep} />
        )
      }
    >
      {children}
    </FlightStage>
  );
}

function NoTrack({ pirep }: { pirep: Pirep }) {
  const adds = pirep.actions.includes('track');
  return (
    <section className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border border-dashed border-line-strong px-4 py-3.5 print:hidden">
      <RouteIcon className="size-5 shrink-0 text-ink-3 max-sm:hidden" aria-hidden="true" />
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-md font-semibold">{t('flight.noTrackTitle')}</h2>
        <p className="text-sm text-ink-2">{adds ? t('flight.noTrackOwn') : t('flight.noTrack')}</p>
      </div>
      <TrackActions pirep={pirep} />
    </section>
  );
}

function hintOf(track: Track): string {
  if (track.source === 'phpvms') return t('flight.recordedPhpvms');
  return t('flight.recordedHint', {
    points: formatNumber(track.points),
    format: track.format.toUpperCase(),
    size: formatBytes(track.size_bytes ?? 0),
  });
}
