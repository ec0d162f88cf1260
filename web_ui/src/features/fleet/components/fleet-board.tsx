import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import { useShownDate } from '@/components/past/shown.ts';
import { Badge, StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePast } from '@/lib/moment.ts';
import { type AircraftVerb, isSentAtOnce, type VerbForMany, verbOfKey } from '../actions.ts';
import { type BoardFilter, byPlace, byState, filtered } from '../model.ts';
import { type Aircraft, airlineQuery, boardQuery, useAircraftCommand } from '../queries.ts';
import { AircraftCard } from './aircraft-card.tsx';
import { BoardTools } from './board-tools.tsx';

const AircraftDialog = lazy(() => import('./aircraft-dialog.tsx'));
const ManyDialog = lazy(() => import('./many-dialog.tsx'));
const ManyBar = lazy(() => import('./many-bar.tsx'));

interface BoardProps {
  by: 'place' | 'state';
  filter: BoardFilter;
  onFilter: (change: Partial<BoardFilter>) => void;
  empty: ReactNode;
}

interface Group {
  key: string;
  name: string;
  head: ReactNode;
  aircraft: Aircraft[];
}

/** The fleet by where it stands or by what it does, to be worked with a mouse, a thumb or keys. */
export function FleetBoard({ by, filter, onFilter, empty }: BoardProps) {
  const airline = useAirline();
  const id = airline?.id ?? '';
  const fleet = useQuery(boardQuery(id));
  const hubs = useQuery({ ...airlineQuery(id), enabled: id !== '' });
  const manages = useCan('fleet.manage') && !usePast();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<{ verb: AircraftVerb; aircraft: Aircraft } | null>(null);
  const [many, setMany] = useState<VerbForMany | null>(null);
  const send = useAircraftCommand();
  const board = useRef<HTMLDivElement>(null);
  const nowMs = useShownDate().getTime();

  const all = fleet.data?.items ?? [];
  const shown = filtered(all, filter, nowMs);
  const chosen = all.filter((one) => selected.has(one.id));

  const cards = () => [...(board.current?.querySelectorAll<HTMLElement>('[data-aircraft]') ?? [])];
  const here = () => document.activeElement?.closest<HTMLElement>('[data-aircraft]') ?? null;
  const go = (step: number) => {
    const list = cards();
    const at = here() ? list.indexOf(here() as HTMLElement) : -1;
    const next = list[Math.min(list.length - 1, Math.max(0, at + step))];
    next?.querySelector('a')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const focused = () => all.find((one) => one.id === here()?.dataset.aircraft);
  const act = (aircraft: Aircraft, verb: AircraftVerb) => {
    if (isSentAtOnce(verb)) send.mutate({ aircraft, verb });
    else setDoing({ aircraft, verb });
  };
  const actByKey = (key: string) => {
    const one = focused();
    const verb = one && verbOfKey(key, one.actions);
    if (one && verb) act(one, verb);
  };
  const toggle = (aircraft: string) => {
    const next = new Set(selected);
    if (!next.delete(aircraft)) next.add(aircraft);
    setSelected(next);
  };
  const toggleFocused = () => {
    const one = focused();
    if (one) toggle(one.id);
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    ...(manages && {
      x: toggleFocused,
      m: () => actByKey('m'),
      w: () => actByKey('w'),
      s: () => actByKey('s'),
      d: () => actByKey('d'),
      e: () => actByKey('e'),
    }),
  });

  if (fleet.isError && !fleet.data)
    return <ErrorState error={fleet.error} retry={() => void fleet.refetch()} />;
  if (!fleet.data) {
    return (
      <Loading>
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
          {Array.from({ length: 6 }, (_, index) => (
            <Skeleton key={index} className="h-40" />
          ))}
        </div>
      </Loading>
    );
  }
  if (all.length === 0) return empty;

  const hubCodes = new Set(hubs.data?.hubs.map((hub) => hub.icao));
  const groups: Group[] =
    by === 'place'
      ? byPlace(shown, hubCodes).map((place) => ({
          key: place.icao,
          name: place.name,
          aircraft: place.aircraft,
          head: (
            <>
              <TopicLink topic={`airports:${place.icao}`}>
                <Code className="text-lg font-bold">{place.icao}</Code>
              </TopicLink>
              <span className="min-w-0 flex-1 truncate text-sm text-ink-3">{place.city || place.name}</span>
              {place.hub && <Badge tone="caution">{t('map.hub')}</Badge>}
            </>
          ),
        }))
      : byState(shown).map((group) => ({
          key: group.state,
          name: tOr(`state.${group.state}`, group.state),
          aircraft: group.aircraft,
          head: (
            <span className="min-w-0 flex-1">
              <StatePill state={group.state} />
            </span>
          ),
        }));
  return (
    <>
      <BoardTools aircraft={all} filter={filter} onFilter={onFilter} nowMs={nowMs} />
      {fleet.data.total > all.length && (
        <Notice>{t('fleet.boardFull', { shown: all.length, total: fleet.data.total })}</Notice>
      )}
      {chosen.length > 0 && (
        <Suspense fallback={null}>
          <ManyBar aircraft={chosen} onAct={setMany} onClear={() => setSelected(new Set())} />
        </Suspense>
      )}
      {shown.length === 0 && (
        <EmptyState
          title={t('fleet.noneMatch')}
          action={
            <Button onClick={() => onFilter({ q: '', state: '', subfleet: '', type: '', watch: '' })}>
              {t('fleet.showAll')}
            </Button>
          }
        >
          {t('fleet.noneMatchNext')}
        </EmptyState>
      )}
      <div
        ref={board}
        data-tour="fleet-maintenance"
        className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3 2xl:grid-cols-4"
      >
        {groups.map((group) => (
          <section
            key={group.key}
            aria-label={group.name}
            className="min-w-0 overflow-hidden rounded-card border border-line bg-surface shadow-card"
          >
            <header className="flex items-center gap-2 border-b border-line px-3.5 py-2.5">
              {group.head}
              <span className="num text-sm text-ink-3">
                {t('fleet.atPlace', { count: group.aircraft.length })}
              </span>
            </header>
            <ul>
              {group.aircraft.map((aircraft) => (
                <AircraftCard
                  key={aircraft.id}
                  aircraft={aircraft}
                  by={by}
                  nowMs={nowMs}
                  manages={manages}
                  selected={selected.has(aircraft.id)}
                  onSelect={() => toggle(aircraft.id)}
                  onAct={(verb) => act(aircraft, verb)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <Suspense fallback={null}>
        {doing && (
          <AircraftDialog aircraft={doing.aircraft} verb={doing.verb} onClose={() => setDoing(null)} />
        )}
        {many && (
          <ManyDialog
            verb={many}
            aircraft={chosen}
            onClose={() => setMany(null)}
            onDone={() => setSelected(new Set())}
          />
        )}
      </Suspense>
    </>
  );
}
