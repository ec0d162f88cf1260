import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarDays, ListPlus, Map as MapIcon, Plus, Rows3 } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePast } from '@/lib/moment.ts';
import { filterNames } from '../filters.ts';
import { NetworkTabs } from './network-tabs.tsx';

const RoutesTable = lazy(() => import('./routes-table.tsx'));
const TimetableView = lazy(() => import('./timetable-view.tsx'));
const RoutesMap = lazy(() => import('./routes-map.tsx'));

const views = ['table', 'week', 'map'] as const;
type View = (typeof views)[number];

/** The schedule as a list, as a week, or on the map: the same routes by the same filters. */
export function NetworkPage() {
  const airline = useAirline();
  const navigate = useNavigate();
  const past = usePast();
  const manages = useCan('network.manage');
  const [state, setState] = useTableState(filterNames);
  const { as } = useSearch({ strict: false }) as { as?: string };
  const view = views.find((one) => one === as) ?? 'table';
  const show = (next: View) =>
    void navigate({
      to: '.',
      search: ((old: Record<string, unknown>) => ({
        ...old,
        as: next === 'table' ? undefined : next,
      })) as never,
      replace: true,
    });
  const create = (path: string) => void navigate({ to: path as never });
  useKeys({
    v: () => show(views[(views.indexOf(view) + 1) % views.length] ?? 'table'),
    ...(manages &&
      !past && {
        c: () => create('/network/routes/new'),
        m: () => create('/network/routes/many'),
      }),
  });
  const airlineId = airline?.id ?? '';
  const shared = { airline: airlineId, state, onState: setState };
  return (
    <Page
      title={t('network.title')}
      aside={<AsItWas />}
      actions={
        <>
          <Segmented<View>
            label={t('schedule.view')}
            value={view}
            onChange={show}
            options={[
              {
                value: 'table',
                name: t('schedule.asTable'),
                label: <ViewLabel icon={<Rows3 />} text={t('schedule.asTable')} />,
              },
              {
                value: 'week',
                name: t('schedule.asWeek'),
                label: <ViewLabel icon={<CalendarDays />} text={t('schedule.asWeek')} />,
              },
              {
                value: 'map',
                name: t('schedule.asMap'),
                label: <ViewLabel icon={<MapIcon />} text={t('schedule.asMap')} />,
              },
            ]}
          />
          {manages && (
            <>
              <WriteLink to={'/network/routes/many' as never}>
                <ListPlus aria-hidden="true" />
                <span className="max-sm:sr-only">{t('schedule.newMany')}</span>
              </WriteLink>
              <WriteLink to={'/network/routes/new' as never} variant="primary">
                <Plus aria-hidden="true" />
                <span className="max-sm:sr-only">{t('network.newRoute')}</span>
              </WriteLink>
            </>
          )}
        </>
      }
    >
      <NetworkTabs />
      <Suspense
        fallback={
          <Loading>
            <Skeleton className="h-96 w-full" />
          </Loading>
        }
      >
        {view === 'table' && <RoutesTable {...shared} />}
        {view === 'week' && <TimetableView {...shared} />}
        {view === 'map' && <RoutesMap {...shared} />}
      </Suspense>
    </Page>
  );
}

function ViewLabel({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <span className="flex items-center gap-1.5 [&_svg]:size-4">
      {icon}
      <span className="max-sm:sr-only">{text}</span>
    </span>
  );
}
