import { useQuery } from '@tanstack/react-query';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Initials } from '@/components/ui/initials.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { publicRosterQuery } from '../queries.ts';

/** Who flies here, those with most hours first. Whoever does not wish to be named is not in the answer. */
export function RosterCard({ code }: { code: string }) {
  const { data, error, refetch } = useQuery(publicRosterQuery(code));
  return (
    <Card
      flush
      title={
        <>
          {t('visit.roster')} {data && <span className="num text-ink-3">{data.items.length}</span>}
        </>
      }
    >
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="m-4 h-40" />
        </Loading>
      ) : data.items.length === 0 ? (
        <EmptyState title={t('visit.rosterNone')} />
      ) : (
        <ul className="sm:columns-2 sm:gap-0">
          {data.items.map((pilot) => (
            <li
              key={pilot.pilot_number}
              className="flex break-inside-avoid items-center gap-3 border-b border-line px-4 py-2"
            >
              <Initials name={pilot.name} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{pilot.name}</span>
                <span className="block truncate text-xs text-ink-3">
                  <Code>{pilot.pilot_number}</Code> · {pilot.rank_name} · {pilot.home.city || pilot.home.icao}
                </span>
              </span>
              <span className="num text-sm text-ink-2">
                <Duration minutes={pilot.block_minutes} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
