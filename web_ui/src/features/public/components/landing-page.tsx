import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { AirlineMark } from '@/components/layout/airline-mark.tsx';
import type { MapSelection } from '@/components/map/map-data.ts';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { t } from '@/i18n/t.ts';
import { mapFlights } from '../model.ts';
import { type PublicAirline, publicAirlineQuery, publicLiveQuery } from '../queries.ts';
import { Figures } from './figures.tsx';
import { FleetCard } from './fleet-card.tsx';
import { Hero } from './hero.tsx';
import { JoinCard } from './join-card.tsx';
import { LandingSkeleton } from './landing-skeleton.tsx';
import { LatestCard } from './latest-card.tsx';
import { LiveCard } from './live-card.tsx';
import { MonthsCard } from './months-card.tsx';
import { NotHere } from './not-here.tsx';
import { PublicFrame } from './public-frame.tsx';
import { RosterCard } from './roster-card.tsx';

/** What a virtual airline shows to everybody: where it flies, who flies, what is in the air, and how to join. */
export function LandingPage({ code }: { code: string }) {
  const { data, error, refetch } = useQuery(publicAirlineQuery(code));
  // What was on and is now off is not kept on the screen.
  if (error instanceof ApiError && error.status === 404) return <NotHere />;
  if (!data) {
    return (
      <PublicFrame brand={null}>
        {error ? <ErrorState error={error} retry={() => void refetch()} /> : <LandingSkeleton />}
      </PublicFrame>
    );
  }
  return <Landing airline={data} />;
}

function Landing({ airline }: { airline: PublicAirline }) {
  const [selected, setSelected] = useState<MapSelection | null>(null);
  const live = useQuery({ ...publicLiveQuery(airline.code), enabled: airline.shows_live_flights });
  const items = airline.shows_live_flights ? live.data?.items : undefined;
  const flights = useMemo(() => mapFlights(items ?? []), [items]);
  useEffect(() => {
    document.title = `${airline.name} · ${t('app.name')}`;
  }, [airline.name]);
  return (
    <PublicFrame
      colour={airline.colours.primary}
      brand={
        <>
          <AirlineMark
            airline={{
              id: airline.code,
              icao: airline.code,
              name: airline.name,
              logoUrl: airline.logo_url,
              colour: airline.colours.primary,
            }}
          />
          <span className="truncate">{airline.name}</span>
        </>
      }
    >
      <Hero airline={airline} flights={flights} selected={selected} onSelect={setSelected} />
      <div className="mx-auto flex w-full max-w-7xl flex-col gap-4 px-4 pt-4 lg:px-8">
        <Figures airline={airline} />
        <div className="grid items-start gap-4 lg:grid-cols-3">
          <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
            {airline.shows_live_flights && (
              <LiveCard
                flights={items}
                error={live.error}
                retry={() => void live.refetch()}
                selected={selected}
                onSelect={setSelected}
              />
            )}
            {airline.statistics && airline.statistics.flights > 0 && (
              <MonthsCard months={airline.statistics.months} />
            )}
            {airline.latest && <LatestCard flights={airline.latest} />}
            {airline.shows_roster && <RosterCard code={airline.code} />}
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <JoinCard airline={airline} />
            <FleetCard airline={airline} />
          </div>
        </div>
      </div>
    </PublicFrame>
  );
}
