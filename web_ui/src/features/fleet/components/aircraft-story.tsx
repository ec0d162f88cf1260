import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import {
  Archive,
  Banknote,
  Clock,
  Hash,
  type LucideIcon,
  MapPin,
  PlaneLanding,
  ScrollText,
  ShoppingCart,
  Trash2,
  Undo2,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { Code, Duration, Mass, Money, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { formatMonth, formatRelative } from '@/lib/time.ts';
import { daysBetween, eventKinds, storyByMonth } from '../model.ts';
import { type LifeEntry, lifeQuery } from '../queries.ts';

const icons: Record<string, LucideIcon> = {
  bought: ShoppingCart,
  flight: PlaneLanding,
  move: MapPin,
  maintenance: Wrench,
  storage: Archive,
  registration: Hash,
  hours: Clock,
  sold: Banknote,
  retired: Trash2,
  returned: Undo2,
};

/** What became of an aircraft, the newest first, month by month. */
export default function AircraftStory({ id }: { id: string }) {
  const search = useSearch({ strict: false }) as { story?: string };
  const navigate = useNavigate();
  const events = search.story === 'events';
  const query = useInfiniteQuery(lifeQuery(id, events ? eventKinds : ''));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card
      title={t('fleet.story')}
      actions={
        <Segmented
          label={t('fleet.storyShow')}
          value={events ? 'events' : 'all'}
          options={[
            { value: 'all', label: t('fleet.storyAll') },
            { value: 'events', label: t('fleet.storyEvents') },
          ]}
          onChange={(next) =>
            void navigate({
              to: '.',
              search: ((old: Record<string, unknown>) => ({
                ...old,
                story: next === 'events' ? next : undefined,
              })) as never,
              replace: true,
              resetScroll: false,
            })
          }
        />
      }
      flush
    >
      {query.isPending ? (
        <div className="p-4">
          <Loading>
            <SkeletonLines count={6} />
          </Loading>
        </div>
      ) : query.isError && entries.length === 0 ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : entries.length === 0 ? (
        <EmptyState icon={<ScrollText />} title={t('fleet.storyEmpty')}>
          {t('fleet.storyEmptyNext')}
        </EmptyState>
      ) : (
        storyByMonth(entries).map((month) => (
          <section key={month.month} aria-label={formatMonth(month.month)}>
            <h3 className="overline-label border-b border-line bg-sunken px-4 py-1.5">
              {formatMonth(month.month)}
            </h3>
            <ol>
              {month.entries.map((entry) => (
                <Entry key={`${entry.kind} ${entry.key}`} entry={entry} />
              ))}
            </ol>
          </section>
        ))
      )}
      {query.hasNextPage && (
        <div className="flex justify-center p-3">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Entry({ entry }: { entry: LifeEntry }) {
  const Icon = icons[entry.kind] ?? ScrollText;
  const flight = entry.kind === 'flight';
  const line = (
    <>
      <span
        aria-hidden="true"
        className={cx(
          'grid size-6 shrink-0 place-items-center [&_svg]:size-3.5',
          flight ? 'text-ink-3' : 'rounded-full bg-accent-soft text-accent-text',
        )}
      >
        <Icon />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx('block', !flight && 'font-medium')}>
          {flight ? <Leg entry={entry} /> : words(entry)}
        </span>
        <Aside entry={entry} />
      </span>
      <span className="shrink-0 text-right">
        {entry.money_minor !== null && (
          <Money minor={entry.money_minor} currency={entry.currency} signed whole />
        )}
        <span className="block text-xs text-ink-3">
          <Time at={entry.at} />
        </span>
      </span>
    </>
  );
  const shape = 'flex items-start gap-2.5 px-4 py-2';
  return (
    <li className="border-b border-line last:border-b-0">
      {entry.pirep_id ? (
        <Link
          to={`/flights/${entry.pirep_id}` as never}
          className={cx(shape, 'outline-offset-[-2px] hover:bg-hover')}
        >
          {line}
        </Link>
      ) : (
        <div className={shape}>{line}</div>
      )}
    </li>
  );
}

function Leg({ entry }: { entry: LifeEntry }) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Code className="font-bold">{entry.ident}</Code>
      <Code>
        {entry.place?.icao} → {entry.to_place?.icao}
      </Code>
      <span className="text-sm text-ink-2">
        <Duration minutes={entry.block_minutes} />
      </span>
    </span>
  );
}

function words(entry: LifeEntry): string {
  const place = entry.place?.icao ?? '';
  switch (entry.kind) {
    case 'bought':
      return t('fleet.life.bought', { place });
    case 'move':
      return t('fleet.life.move', { place, to: entry.to_place?.icao ?? '' });
    case 'maintenance':
      return t('fleet.life.maintenance', { place });
    case 'storage':
      return t('fleet.life.storage', { place });
    case 'registration':
      return t('fleet.life.registration', { ident: entry.ident ?? '', was: entry.was ?? '' });
    case 'hours':
      return t('fleet.life.hours');
    case 'sold':
      return t('fleet.life.sold', { place });
    case 'retired':
      return t('fleet.life.retired', { place });
    case 'returned':
      return t('fleet.life.returned', { place });
    default:
      return entry.kind;
  }
}

/** How long it took, why, and what else is known. */
function Aside({ entry }: { entry: LifeEntry }) {
  const lasts = entry.kind === 'maintenance' || entry.kind === 'storage';
  const parts: ReactNode[] = [];
  if (lasts) {
    parts.push(
      entry.ended_at
        ? t('fleet.lifeTook', { count: daysBetween(entry.at, entry.ended_at) })
        : t('fleet.lifeUnder'),
    );
    if (!entry.ended_at && entry.until)
      parts.push(t('fleet.lifeUntil', { time: formatRelative(entry.until) }));
  }
  if (entry.kind === 'hours') parts.push(<Duration minutes={entry.block_minutes} />);
  if (entry.reason) parts.push(t('quoted', { text: entry.reason }));
  if (entry.kind === 'flight' && entry.fuel_remaining_kg !== null)
    parts.push(<Mass kg={entry.fuel_remaining_kg} />);
  if (parts.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-2 text-xs text-ink-3">
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </span>
  );
}
