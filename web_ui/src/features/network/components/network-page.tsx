import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, Route as RouteIcon } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Code, Distance, Duration, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { weekdays } from '../model.ts';
import { fetchRoutes, type Route } from '../queries.ts';
import { Days } from './days.tsx';
import { NetworkTabs } from './network-tabs.tsx';

const NetworkMap = lazy(() => import('./network-map.tsx'));

const columns = (): Column<Route>[] => [
  {
    id: 'ident',
    header: t('network.flight'),
    sortable: true,
    card: 'title',
    cell: (r) => <Code className="font-bold">{r.ident}</Code>,
  },
  {
    id: 'departure',
    header: t('network.from'),
    sortable: true,
    card: 'title',
    cell: (r) => (
      <span title={r.departure.name}>
        <Code>{r.departure.icao}</Code> <span className="text-ink-3 max-sm:hidden">{r.departure.city}</span>
      </span>
    ),
  },
  {
    id: 'arrival',
    header: t('network.to'),
    sortable: true,
    card: 'title',
    cell: (r) => (
      <span title={r.arrival.name}>
        <span className="sm:hidden">→ </span>
        <Code>{r.arrival.icao}</Code> <span className="text-ink-3 max-sm:hidden">{r.arrival.city}</span>
      </span>
    ),
  },
  {
    id: 'departure_time',
    header: t('network.departure'),
    align: 'right',
    cell: (r) => (r.departure_time ? <span className="num">{r.departure_time}</span> : <None />),
  },
  { id: 'days', header: t('network.days'), cell: (r) => <Days mask={r.days} /> },
  {
    id: 'distance_nmi',
    header: t('network.distance'),
    sortable: true,
    align: 'right',
    card: 'line',
    cell: (r) => <Distance nmi={r.distance_nmi} />,
  },
  {
    id: 'block_minutes',
    header: t('network.block'),
    sortable: true,
    align: 'right',
    card: 'line',
    cell: (r) => <Duration minutes={r.block_minutes} />,
  },
  {
    id: 'next',
    header: t('network.next'),
    align: 'right',
    card: 'line',
    cell: (r) => <Time at={r.next_departures[0]?.departs_at} />,
  },
  {
    id: 'status',
    header: t('network.state'),
    card: 'aside',
    cell: (r) => <StatePill state={r.status} />,
  },
  {
    id: 'subfleets',
    header: t('network.subfleets'),
    optional: true,
    cell: (r) => r.subfleets.map((one) => one.type_icao).join(', ') || t('network.anySubfleet'),
  },
  { id: 'flight_type', header: t('network.type'), optional: true, cell: (r) => r.flight_type },
];

export function NetworkPage() {
  const airline = useAirline();
  const navigate = useNavigate();
  const manages = useCan('network.manage');
  const [state, setState] = useTableState(['status', 'day', 'touching', 'subfleet']);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['routes', 'list'], state, fixed, fetchPage: fetchRoutes });
  return (
    <Page
      title={t('network.title')}
      actions={
        manages && (
          <Link to={'/network/routes/new' as never} className={buttonClass('primary')}>
            <Plus aria-hidden="true" />
            {t('network.newRoute')}
          </Link>
        )
      }
    >
      <NetworkTabs />
      <Suspense fallback={<div className="h-80 rounded-card bg-sunken max-sm:h-56" />}>
        <NetworkMap
          airline={fixed.airline}
          touching={state.filters.touching}
          onTouching={(icao) => setState({ filters: { touching: icao ?? '' } })}
        />
      </Suspense>
      <DataTable
        label={t('network.routes')}
        columns={columns()}
        list={list}
        state={state}
        onState={setState}
        rowId={(r) => r.id}
        onOpen={(r) => void navigate({ to: `/network/routes/${r.id}` as never })}
        searchable
        filters={[
          {
            name: 'status',
            label: t('network.state'),
            options: ['active', 'inactive', 'closed'].map((value) => ({
              value,
              label: tOr(`state.${value}`, value),
            })),
          },
          {
            name: 'day',
            label: t('network.days'),
            options: weekdays.map((value) => ({ value, label: t(`network.dayLong.${value}`) })),
          },
        ]}
        csv={csvHref('/api/v1/routes', state, fixed)}
        empty={
          <EmptyState
            icon={<RouteIcon />}
            title={t('network.none')}
            action={
              manages && (
                <Link to={'/network/routes/new' as never} className={buttonClass('primary')}>
                  {t('network.newRoute')}
                </Link>
              )
            }
          >
            {manages ? t('network.noneNext') : t('network.noneGuest')}
          </EmptyState>
        }
      />
    </Page>
  );
}
