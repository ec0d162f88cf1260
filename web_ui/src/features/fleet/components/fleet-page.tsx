import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Plane, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Duration, Mass, Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { aircraftStates } from '../model.ts';
import { type Aircraft, fetchAircraft } from '../queries.ts';
import { FleetBoard } from './fleet-board.tsx';
import { FleetTabs } from './fleet-tabs.tsx';

type View = 'board' | 'table';

export function FleetPage() {
  const search = useSearch({ strict: false }) as { view?: View };
  const navigate = useNavigate();
  const manages = useCan('fleet.manage');
  const view: View = search.view === 'table' ? 'table' : 'board';
  const empty = (
    <EmptyState
      icon={<Plane />}
      title={t('fleet.none')}
      action={
        manages && (
          <Link to={'/fleet/buy' as never} className={buttonClass('primary')}>
            {t('fleet.buy')}
          </Link>
        )
      }
    >
      {manages ? t('fleet.noneNext') : t('fleet.noneGuest')}
    </EmptyState>
  );
  return (
    <Page
      title={t('fleet.title')}
      actions={
        <>
          <Segmented
            label={t('fleet.views')}
            value={view}
            options={[
              { value: 'board', label: t('fleet.board') },
              { value: 'table', label: t('fleet.table') },
            ]}
            onChange={(next) =>
              void navigate({
                to: '.',
                search: (next === 'table' ? { view: next } : {}) as never,
                replace: true,
              })
            }
          />
          {manages && (
            <Link to={'/fleet/buy' as never} className={buttonClass('primary')}>
              <Plus aria-hidden="true" />
              {t('fleet.buy')}
            </Link>
          )}
        </>
      }
    >
      <FleetTabs />
      {view === 'board' ? <FleetBoard empty={empty} /> : <AircraftTable empty={empty} />}
    </Page>
  );
}

const columns = (): Column<Aircraft>[] => [
  {
    id: 'registration',
    header: t('fleet.registration'),
    sortable: true,
    card: 'title',
    cell: (a) => <Code className="font-bold">{a.registration}</Code>,
  },
  {
    id: 'type',
    header: t('fleet.type'),
    card: 'line',
    cell: (a) => <span title={a.type_name}>{a.subfleet.type_icao}</span>,
  },
  {
    id: 'state',
    header: t('fleet.state'),
    sortable: true,
    card: 'aside',
    cell: (a) => <StatePill state={a.state} />,
  },
  {
    id: 'location',
    header: t('fleet.place'),
    sortable: true,
    card: 'line',
    cell: (a) => (
      <TopicLink topic={`airports:${a.location.icao}`}>
        <Code>{a.location.icao}</Code>
      </TopicLink>
    ),
  },
  {
    id: 'block_minutes_total',
    header: t('fleet.hours'),
    sortable: true,
    align: 'right',
    card: 'line',
    cell: (a) => <Duration minutes={a.block_minutes_total} />,
  },
  {
    id: 'cycles',
    header: t('fleet.cycles'),
    sortable: true,
    align: 'right',
    cell: (a) => <Count value={a.cycles} />,
  },
  {
    id: 'fuel',
    header: t('fleet.fuel'),
    align: 'right',
    cell: (a) => (a.fuel_known ? <Mass kg={a.fuel_on_board_kg} /> : <None />),
  },
  {
    id: 'last',
    header: t('fleet.lastFlight'),
    cell: (a) =>
      a.last_flight ? (
        <TopicLink topic={`pireps:${a.last_flight.pirep_id}`}>
          <Code>{a.last_flight.ident}</Code>
        </TopicLink>
      ) : (
        <None />
      ),
  },
  { id: 'subfleet', header: t('fleet.subfleet'), optional: true, cell: (a) => a.subfleet.name },
  { id: 'name', header: t('fleet.name'), optional: true, cell: (a) => a.name ?? <None /> },
  {
    id: 'bought',
    header: t('fleet.bought'),
    optional: true,
    cell: (a) => <Time at={a.bought_at} show="day" />,
  },
  {
    id: 'price',
    header: t('fleet.price'),
    optional: true,
    align: 'right',
    cell: (a) => <Money minor={a.price_minor} currency={a.currency} whole />,
  },
];

function AircraftTable({ empty }: { empty: ReactNode }) {
  const airline = useAirline();
  const navigate = useNavigate();
  const [state, setState] = useTableState(['state', 'location', 'subfleet', 'type']);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['aircraft', 'list'], state, fixed, fetchPage: fetchAircraft });
  return (
    <DataTable
      label={t('fleet.aircraft')}
      columns={columns()}
      list={list}
      state={state}
      onState={setState}
      rowId={(a) => a.id}
      onOpen={(a) => void navigate({ to: `/fleet/aircraft/${a.id}` as never })}
      searchable
      filters={[
        {
          name: 'state',
          label: t('fleet.state'),
          options: aircraftStates.map((value) => ({ value, label: tOr(`state.${value}`, value) })),
        },
      ]}
      csv={csvHref('/api/v1/aircraft', state, fixed)}
      empty={empty}
    />
  );
}
