import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Palmtree } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAirline, useMe } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { linkClass } from '@/components/ui/topic-link.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { nowMs } from '@/lib/moment.ts';
import { formatDay } from '@/lib/time.ts';
import { awayBar, can } from '../model.ts';
import { awayQuery, type Pilot, pilotQuery } from '../queries.ts';
import { CrewTabs } from './crew-tabs.tsx';

const PilotDialog = lazy(() => import('./pilot-dialog.tsx'));
const weeks = 8;
const span = weeks * 7;
const dayMs = 86_400_000;

/** Who is away and who will be: the next eight weeks, a line for each pilot. */
export function AwayPage() {
  const airline = useAirline();
  const own = useMe().pilots.find((pilot) => pilot.airline.id === airline?.id);
  const { data, error, refetch } = useQuery(awayQuery(airline?.id ?? ''));
  const [changing, setChanging] = useState<string | null>(null);
  const rows = data?.items;
  const ownAway = rows?.some((pilot) => pilot.id === own?.id);
  return (
    <Page
      title={t('crew.title')}
      actions={
        own &&
        rows &&
        !ownAway &&
        own.status === 'active' && (
          <Button writes variant="primary" onClick={() => setChanging(own.id)}>
            {t('crew.ownLeave')}
          </Button>
        )
      }
    >
      <CrewTabs />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !rows ? (
        <Loading>
          <Skeleton className="h-64" />
        </Loading>
      ) : rows.length === 0 ? (
        <EmptyState icon={<Palmtree />} title={t('crew.nobodyAway')}>
          {t('crew.nobodyAwayNext')}
        </EmptyState>
      ) : (
        <Board pilots={rows} onChange={setChanging} />
      )}
      <Suspense fallback={null}>
        {changing && <LeaveOf id={changing} onClose={() => setChanging(null)} />}
      </Suspense>
    </Page>
  );
}

function LeaveOf({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useQuery(pilotQuery(id));
  return data ? <PilotDialog pilot={data} verb="leave" onClose={onClose} /> : null;
}

function Board({ pilots, onChange }: { pilots: readonly Pilot[]; onChange: (id: string) => void }) {
  const now = nowMs();
  const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * dayMs;
  const first = new Date(monday).toISOString().slice(0, 10);
  const today = Math.round(
    (Date.parse(new Date(now).toISOString().slice(0, 10)) - Date.parse(first)) / dayMs,
  );
  const begins = (pilot: Pilot) => (pilot.status === 'leave' ? '' : (pilot.leave?.from_on ?? ''));
  const inOrder = [...pilots].sort((a, b) => begins(a).localeCompare(begins(b)));
  const day = (on: string) => formatDay(`${on}T00:00:00Z`);
  return (
    <section aria-label={t('crew.away')} className="rounded-card border border-line bg-surface shadow-card">
      <div
        aria-hidden="true"
        className="num grid grid-cols-8 border-b border-line text-2xs text-ink-3 max-sm:hidden sm:ml-72"
      >
        {Array.from({ length: weeks }, (_, week) => (
          <span key={week} className="truncate border-l border-line px-1.5 py-1.5">
            {day(new Date(monday + week * 7 * dayMs).toISOString().slice(0, 10))}
          </span>
        ))}
      </div>
      <ul className="divide-y divide-line">
        {inOrder.map((pilot) => {
          const leave = pilot.leave ?? {
            from_on: pilot.status_since.slice(0, 10),
            until_on: null,
            reason: null,
          };
          const bar = awayBar(leave, first, span);
          return (
            <li key={pilot.id} className="flex items-stretch max-sm:flex-col">
              <div className="flex min-h-14 w-72 shrink-0 items-center gap-3 px-4 py-2 max-sm:w-full">
                <div className="min-w-0 flex-1">
                  <p className="flex items-center gap-2">
                    <Link to="/crew/$id" params={{ id: pilot.id }} className={cx(linkClass, 'truncate')}>
                      {pilot.name}
                    </Link>
                    {pilot.status === 'leave' && <StatePill state="leave" />}
                  </p>
                  <p className="num truncate text-sm text-ink-2">
                    {leave.until_on
                      ? t('crew.fromTo', { from: day(leave.from_on), until: day(leave.until_on) })
                      : t('crew.fromOn', { from: day(leave.from_on) })}
                  </p>
                  {leave.reason && <p className="truncate text-xs text-ink-3">{leave.reason}</p>}
                </div>
                {can(pilot, 'leave') && (
                  <Button
                    writes
                    size="sm"
                    variant="quiet"
                    aria-label={`${t('crew.changeLeave')}: ${pilot.name}`}
                    onClick={() => onChange(pilot.id)}
                  >
                    {t('crew.change')}
                  </Button>
                )}
              </div>
              <div aria-hidden="true" className="relative min-w-0 flex-1 max-sm:mx-4 max-sm:mb-3 max-sm:h-3">
                <div className="absolute inset-0 grid grid-cols-8 max-sm:hidden">
                  {Array.from({ length: weeks }, (_, week) => (
                    <span key={week} className="border-l border-line" />
                  ))}
                </div>
                <span
                  className="absolute inset-y-0 w-px bg-active"
                  style={{ left: `${((today + 0.5) / span) * 100}%` }}
                />
                {bar && (
                  <span
                    className={cx(
                      'absolute inset-y-0 my-auto h-5 max-sm:h-3',
                      pilot.status === 'leave' ? 'bg-advisory' : 'border border-advisory bg-advisory-soft',
                      bar.open ? 'rounded-l-full' : 'rounded-full',
                    )}
                    style={{ left: `${(bar.start / span) * 100}%`, width: `${(bar.length / span) * 100}%` }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
