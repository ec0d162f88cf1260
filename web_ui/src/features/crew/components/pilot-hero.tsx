import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Progress } from '@/components/ui/progress.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDuration } from '@/lib/format.ts';
import { formatDay } from '@/lib/time.ts';
import { ladderShare } from '../model.ts';
import { type Pilot, type Statistics, statisticsQuery } from '../queries.ts';
import { RankInsignia } from './rank-insignia.tsx';

/** Who it is: the rank with the way to the next, where at home, where now, since when. */
export function PilotHero({ pilot }: { pilot: Pilot }) {
  const { data, isPending } = useQuery(statisticsQuery(pilot.id));
  const rank = data?.rank;
  return (
    <section
      aria-label={t('crew.about')}
      className="grid gap-x-8 gap-y-4 rounded-card border border-line bg-surface p-4 shadow-card lg:grid-cols-[minmax(20rem,2fr)_3fr]"
    >
      <div className="flex items-center gap-4">
        <RankInsignia position={rank?.position ?? 1} of={rank?.of ?? 1} large />
        <div className="min-w-0 flex-1">
          <p className="text-lg font-semibold">
            {pilot.rank.name}
            {pilot.rank.placed_by_staff && (
              <span className="ml-2 text-sm font-normal text-ink-3">{t('crew.placedByStaff')}</span>
            )}
          </p>
          <div className="min-h-9">
            {rank && <WayUp rank={rank} />}
            {isPending && (
              <Loading>
                <Skeleton className="mt-1.5 h-7" />
              </Loading>
            )}
          </div>
        </div>
      </div>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        <Fact label={t('crew.hours')}>
          <span className="text-lg font-semibold">
            <Duration minutes={pilot.total_minutes} />
          </span>
          {pilot.transfer_minutes > 0 && (
            <span className="block text-xs text-ink-3">
              {t('crew.broughtAlong', { time: formatDuration(pilot.transfer_minutes) })}
            </span>
          )}
        </Fact>
        <Fact label={t('crew.place')}>
          <TopicLink topic={`airports:${pilot.location.icao}`}>
            <Code>{pilot.location.icao}</Code>
          </TopicLink>
          <span className="block truncate text-xs text-ink-3">
            {pilot.location.city || pilot.location.name}
          </span>
        </Fact>
        <Fact label={t('crew.home')}>
          <TopicLink topic={`airports:${pilot.home.icao}`}>
            <Code>{pilot.home.icao}</Code>
          </TopicLink>
          <span className="block truncate text-xs text-ink-3">{pilot.home.city || pilot.home.name}</span>
        </Fact>
        <Fact label={t('crew.since')}>
          <Time at={pilot.joined_at} show="day" />
          <span className="block text-xs text-ink-3">
            <Time at={pilot.joined_at} show="ago" />
          </span>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="overline-label truncate">{label}</dt>
      <dd className="num mt-0.5 min-w-0 text-md">{children}</dd>
    </div>
  );
}

function WayUp({ rank }: { rank: Statistics['rank'] }) {
  const share = ladderShare(rank);
  if (!rank.next || share === null) return <p className="text-sm text-ink-3">{t('crew.topRank')}</p>;
  const { next } = rank;
  return (
    <div className="mt-1.5 flex flex-col gap-1.5">
      <Progress label={t('crew.rankProgress', { rank: next.name })} value={Math.round(share * 100)} />
      <p className="num text-sm text-ink-2">
        {next.expected_on
          ? t('crew.wayUpOn', {
              time: formatDuration(next.minutes_to_go),
              rank: next.name,
              day: formatDay(`${next.expected_on}T00:00:00Z`),
            })
          : t('crew.wayUp', { time: formatDuration(next.minutes_to_go), rank: next.name })}
      </p>
    </div>
  );
}
