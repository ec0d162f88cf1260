import '@/styles/timetable.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useKeys } from '@/lib/keys.ts';
import { nowMs } from '@/lib/moment.ts';
import { queryOf, type TableState } from '@/lib/table-state.ts';
import { formatDay } from '@/lib/time.ts';
import { useWide } from '@/lib/use-wide.ts';
import { subfleetsQuery, weekQuery } from '../queries.ts';
import { type Clock, dayAfter, type Grouping, gridRows, groupings, mondayOf, onDay } from '../timetable.ts';
import { weekdays } from '../weekdays.ts';
import { DayList } from './day-list.tsx';
import { FirstRoute } from './first-route.tsx';
import { PrintedWeek } from './printed-week.tsx';
import { ScheduleToolbar } from './schedule-toolbar.tsx';
import { WeekGrid } from './week-grid.tsx';

interface TimetableViewProps {
  airline: string;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}

interface Look {
  by?: Grouping;
  clock?: Clock;
  week?: string;
  /** A day of the week, from 0, when one is looked at closely. */
  zoom?: number;
}

/** The schedule as a week, and any day of it closer. How it is looked at stands in the address. */
export default function TimetableView({ airline, state, onState }: TimetableViewProps) {
  const navigate = useNavigate();
  const wide = useWide();
  const look = useSearch({ strict: false }) as Look;
  const by = groupings.find((one) => one === look.by) ?? 'route';
  const clock: Clock = look.clock === 'utc' ? 'utc' : 'local';
  const today = new Date(nowMs()).toISOString().slice(0, 10);
  const monday = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(String(look.week)) ? String(look.week) : today);
  const zoom = typeof look.zoom === 'number' && look.zoom >= 0 && look.zoom < 7 ? look.zoom : null;
  const set = (change: Partial<Look>) =>
    void navigate({
      to: '.',
      search: ((old: Record<string, unknown>) => ({ ...old, ...change })) as never,
      replace: true,
      resetScroll: false,
    });
  const go = (weeks: number) => set({ week: mondayOf(monday, weeks) });
  const step = (by_: number) => {
    if (zoom === null) return go(by_);
    const next = zoom + by_;
    set({ zoom: (next + 7) % 7, ...(next < 0 || next > 6 ? { week: mondayOf(monday, by_) } : {}) });
  };
  useKeys({
    p: () => step(-1),
    n: () => step(1),
    w: () => set({ week: undefined, zoom: undefined }),
    u: () => set({ clock: clock === 'utc' ? undefined : 'utc' }),
    r: () => set({ by: groupings[(groupings.indexOf(by) + 1) % groupings.length] }),
    z: () => set({ zoom: zoom === null ? (new Date(nowMs()).getUTCDay() + 6) % 7 : undefined }),
  });

  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    ...weekQuery({ ...queryOf({ ...state, sort: '' }), airline, week: monday }),
    enabled: airline !== '',
  });
  const subfleets = useQuery({ ...subfleetsQuery(airline), enabled: airline !== '' }).data?.items;
  const rows = useMemo(() => {
    if (!data) return [];
    const found = gridRows(data, by, clock, by === 'route' ? 0 : 45);
    return zoom === null ? found : onDay(found, zoom, 150);
  }, [data, by, clock, zoom]);
  const places = useMemo(() => new Map(data?.airports.map((one) => [one.icao, one])), [data]);
  const names = useMemo(() => new Map(subfleets?.map((one) => [one.id, one.name])), [subfleets]);

  const body = () => {
    if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
    if (isPending || !data)
      return (
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      );
    const filtered = state.q !== '' || Object.keys(state.filters).length > 0;
    if (data.routes.length === 0 && !filtered) return <FirstRoute />;
    if (rows.length === 0)
      return <EmptyState title={t('schedule.emptyWeek')}>{t('schedule.emptyWeekNext')}</EmptyState>;
    return (
      <>
        {wide ? (
          <WeekGrid
            rows={rows}
            by={by}
            clock={clock}
            monday={monday}
            zoom={zoom}
            places={places}
            names={names}
            onZoom={(day) => set({ zoom: day ?? undefined })}
          />
        ) : (
          <DayList rows={rows} clock={clock} monday={monday} day={zoom} onDay={(day) => set({ zoom: day })} />
        )}
        <PrintedWeek rows={rows} by={by} clock={clock} monday={monday} places={places} names={names} />
      </>
    );
  };

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <ScheduleToolbar airline={airline} state={state} onState={onState} />
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <span className="flex items-center">
          <IconButton label={t('schedule.earlier')} keys="p" onClick={() => step(-1)}>
            <ChevronLeft aria-hidden="true" />
          </IconButton>
          <span role="status" className="num min-w-52 text-center text-md font-medium max-sm:min-w-44">
            {zoom === null || !wide
              ? t('schedule.weekOf', { from: formatDay(monday), until: formatDay(dayAfter(monday, 6)) })
              : `${t(`network.dayLong.${weekdays[zoom] ?? 'mon'}`)}, ${formatDay(dayAfter(monday, zoom))}`}
          </span>
          <IconButton label={t('schedule.later')} keys="n" onClick={() => step(1)}>
            <ChevronRight aria-hidden="true" />
          </IconButton>
        </span>
        <Button size="sm" variant="quiet" onClick={() => set({ week: undefined, zoom: undefined })}>
          {t('schedule.thisWeek')}
        </Button>
        {zoom !== null && wide && (
          <Button size="sm" onClick={() => set({ zoom: undefined })}>
            {t('schedule.wholeWeek')}
          </Button>
        )}
        <span className="ml-auto flex flex-wrap items-center gap-2">
          {wide && (
            <Segmented<Grouping>
              label={t('schedule.rowsBy')}
              value={by}
              onChange={(next) => set({ by: next === 'route' ? undefined : next })}
              options={groupings.map((value) => ({ value, label: t(`schedule.by.${value}`) }))}
            />
          )}
          <Segmented<Clock>
            label={t('schedule.clock')}
            value={clock}
            onChange={(next) => set({ clock: next === 'local' ? undefined : next })}
            options={[
              { value: 'local', label: t('schedule.local') },
              { value: 'utc', label: 'UTC' },
            ]}
          />
          <IconButton label={t('action.print')} className="max-sm:hidden" onClick={() => window.print()}>
            <Printer aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      {data && data.left_out > 0 && (
        <Notice kind="caution">{t('schedule.weekLeftOut', { count: data.left_out })}</Notice>
      )}
      <div className={cx('min-w-0 transition-opacity', isPlaceholderData && 'opacity-60')}>{body()}</div>
      {data && data.any_time > 0 && (
        <p className="text-sm text-ink-3">{t('schedule.anyTimeRoutes', { count: data.any_time })}</p>
      )}
    </div>
  );
}
