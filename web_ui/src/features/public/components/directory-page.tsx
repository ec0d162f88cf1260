import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ApiError } from '@/api/problem.ts';
import { AirlineMark } from '@/components/layout/airline-mark.tsx';
import { Wordmark } from '@/components/layout/wordmark.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { hubNames } from '../model.ts';
import { directoryQuery, type PublicCard } from '../queries.ts';
import { NotHere } from './not-here.tsx';
import { PublicFrame } from './public-frame.tsx';

/** The airlines of one installation that show themselves. */
export function DirectoryPage() {
  const { data, error, refetch } = useQuery(directoryQuery);
  useEffect(() => {
    document.title = `${t('visit.directoryTitle')} · ${t('app.name')}`;
  }, []);
  if (error instanceof ApiError && error.status === 404) return <NotHere />;
  return (
    <PublicFrame brand={<Wordmark />}>
      <div className="mx-auto w-full max-w-7xl px-4 py-8 lg:px-8">
        <h1 className="text-2xl font-semibold tracking-tight">{t('visit.directoryTitle')}</h1>
        <p className="mt-1.5 mb-6 text-lg text-ink-2">{t('visit.directoryText')}</p>
        {error && !data ? (
          <ErrorState error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Loading>
            <Skeleton className="h-40" />
          </Loading>
        ) : (
          <ul className="grid gap-4 sm:grid-cols-2">
            {data.items.map((airline) => (
              <AirlineCard key={airline.code} airline={airline} />
            ))}
          </ul>
        )}
      </div>
    </PublicFrame>
  );
}

function AirlineCard({ airline }: { airline: PublicCard }) {
  const { counts } = airline;
  return (
    <li>
      <Link
        to="/va/$code"
        params={{ code: airline.code }}
        className="flex h-full flex-col gap-2 overflow-hidden rounded-card border border-line bg-surface p-4 shadow-card hover:border-line-strong"
      >
        <span className="flex items-center gap-2.5">
          <AirlineMark
            airline={{
              id: airline.code,
              icao: airline.code,
              name: airline.name,
              logoUrl: airline.logo_url,
              colour: airline.colours.primary,
            }}
          />
          <span className="min-w-0 flex-1 truncate text-lg font-semibold">{airline.name}</span>
        </span>
        {airline.introduction && <span className="line-clamp-2 text-ink-2">{airline.introduction}</span>}
        <span className="num mt-auto flex flex-wrap gap-x-4 text-sm text-ink-3">
          <span>{hubNames(airline.hubs)}</span>
          <span>
            {t('visit.aircraft')} {formatNumber(counts.aircraft)}
          </span>
          <span>
            {t('visit.routes')} {formatNumber(counts.routes)}
          </span>
          <span>
            {t('visit.pilots')} {formatNumber(counts.pilots)}
          </span>
        </span>
      </Link>
    </li>
  );
}
