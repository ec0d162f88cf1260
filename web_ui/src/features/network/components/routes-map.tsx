import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { MapFlight, MapSelection } from '@/components/map/map-data.ts';
import { WorldMap } from '@/components/map/world-map.tsx';
import { Button } from '@/components/ui/button.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { queryOf, type TableState } from '@/lib/table-state.ts';
import { pairsOf } from '../pairs.ts';
import { networkMapQuery, weekQuery } from '../queries.ts';
import { FirstRoute } from './first-route.tsx';
import { ScheduleToolbar } from './schedule-toolbar.tsx';

interface RoutesMapProps {
  airline: string;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}

const noFlights: MapFlight[] = [];

/** The routes on the map and beside it: what is chosen here is marked there, and the other way round. */
export default function RoutesMap({ airline, state, onState }: RoutesMapProps) {
  const navigate = useNavigate();
  const { pair: chosen } = useSearch({ strict: false }) as { pair?: string };
  const list = useRef<HTMLUListElement>(null);
  const { data, error, refetch } = useQuery({
    ...weekQuery({ ...queryOf({ ...state, sort: '' }), airline }),
    enabled: airline !== '',
  });
  const home = useQuery({ ...networkMapQuery(airline), enabled: airline !== '' }).data?.map;
  const { touching } = state.filters;
  const pairs = useMemo(() => (data ? pairsOf(data, touching) : []), [data, touching]);
  const busiest = pairs[0]?.weekly ?? 0;
  const airports = useMemo(() => {
    const hubs = new Set(home?.airports.filter((one) => one.hub).map((one) => one.icao));
    const count = (icao: string) => pairs.filter((one) => one.from === icao || one.to === icao).length;
    return (data?.airports ?? []).map((one) => ({
      icao: one.icao,
      name: one.name,
      lat: one.lat,
      lon: one.lon,
      hub: hubs.has(one.icao),
      routes: count(one.icao),
    }));
  }, [data, home, pairs]);
  const routes = useMemo(
    () => pairs.map((one) => ({ id: one.key, from: one.from, to: one.to, weight: Math.max(1, one.weekly) })),
    [pairs],
  );
  const tracks = useMemo(() => {
    const ends = chosen?.split('-').map((icao) => airports.find((one) => one.icao === icao));
    const [from, to] = ends ?? [];
    if (!chosen || !from || !to) return [];
    return [
      {
        id: chosen,
        kind: 'flown' as const,
        points: [
          [from.lon, from.lat],
          [to.lon, to.lat],
        ] as const,
      },
    ];
  }, [chosen, airports]);
  const selected = useMemo<MapSelection | null>(
    () => (touching ? { kind: 'airport', id: touching } : null),
    [touching],
  );
  const choose = (key: string | null) =>
    void navigate({
      to: '.',
      search: ((old: Record<string, unknown>) => ({ ...old, pair: key ?? undefined })) as never,
      replace: true,
      resetScroll: false,
    });
  /** An airport narrows the list to its routes; a second one, where there is a route between them, chooses that. */
  const onSelect = (selection: MapSelection | null) => {
    if (selection?.kind !== 'airport') return onState({ filters: { touching: '' } });
    const between = pairs.find((one) => one.from === touching && one.to === selection.id);
    if (between) return choose(between.key);
    onState({ filters: { touching: selection.id } });
  };
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const filtered = state.q !== '' || Object.keys(state.filters).length > 0;
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (data && data.routes.length === 0 && !filtered) return <FirstRoute />;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <ScheduleToolbar airline={airline} state={state} onState={onState}>
        {touching && (
          <Button size="sm" icon={<X />} onClick={() => onState({ filters: { touching: '' } })}>
            <Code>{touching}</Code>
          </Button>
        )}
      </ScheduleToolbar>
      <div className="flex gap-3 max-lg:flex-col lg:h-[calc(100dvh-15rem)] lg:min-h-96">
        <section
          aria-label={t('network.map')}
          className="relative min-w-0 flex-1 overflow-hidden rounded-card border border-line max-lg:h-80 max-lg:flex-none"
        >
          <WorldMap
            airports={airports}
            routes={routes}
            flights={noFlights}
            tracks={tracks}
            selected={selected}
            onSelect={onSelect}
            className="absolute inset-0"
          />
        </section>
        <section
          aria-label={t('schedule.pairs')}
          className="flex min-h-0 flex-col rounded-card border border-line bg-surface shadow-card lg:w-80"
        >
          <h2 className="border-b border-line px-3 py-2 text-md font-semibold">
            {t('schedule.pairsCount', { count: pairs.length })}
          </h2>
          {!data ? (
            <Loading>
              <SkeletonLines count={8} />
            </Loading>
          ) : pairs.length === 0 ? (
            <p className="p-3 text-ink-2">{t('schedule.noPairs')}</p>
          ) : (
            <ul ref={list} className="min-h-0 flex-1 overflow-y-auto">
              {pairs.map((pair) => (
                <li key={pair.key} className="border-b border-line last:border-b-0">
                  <button
                    type="button"
                    aria-pressed={pair.key === chosen}
                    onClick={() => choose(pair.key === chosen ? null : pair.key)}
                    className={cx(
                      'relative flex min-h-9 w-full items-center gap-2 px-3 py-1 text-left text-sm outline-offset-[-2px] hover:bg-hover pointer-coarse:min-h-11',
                      pair.key === chosen && 'bg-active-soft',
                    )}
                  >
                    <Code className="font-bold">{pair.from}</Code>
                    <span aria-hidden="true" className="text-ink-3">
                      –
                    </span>
                    <Code className="font-bold">{pair.to}</Code>
                    <span className="num ml-auto text-ink-2">
                      {pair.weekly > 0 ? t('schedule.perWeek', { count: pair.weekly }) : t('network.any')}
                    </span>
                    <span
                      aria-hidden="true"
                      className="absolute bottom-0 left-0 h-0.5 bg-accent"
                      style={{ width: busiest > 0 ? `${(pair.weekly / busiest) * 100}%` : 0 }}
                    />
                  </button>
                  {pair.key === chosen && (
                    <ul className="bg-sunken px-3 py-1.5 text-sm">
                      {pair.routes.map((route) => (
                        <li key={route.id} className="flex items-center gap-2 py-0.5">
                          <TopicLink topic={`routes:${route.id}`}>
                            <Code className="font-bold">{route.ident}</Code>
                          </TopicLink>
                          <Code className="text-ink-2">
                            {route.departure} → {route.arrival}
                          </Code>
                          <span className="ml-auto text-ink-3">
                            <Duration minutes={route.block_minutes} />
                          </span>
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {touching && (
        <p className="text-sm text-ink-3">
          <Link to={`/network/airports/${touching}` as never} className="underline">
            {t('schedule.airportPage', { icao: touching })}
          </Link>
        </p>
      )}
    </div>
  );
}
