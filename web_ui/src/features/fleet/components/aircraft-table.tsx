import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAirline } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Duration, Mass, Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { aircraftStates } from '../model.ts';
import { type Aircraft, fetchAircraft, subfleetsQuery } from '../queries.ts';

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
    fields: ['subfleet.type_icao'],
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
    fields: ['location.icao'],
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
    fields: ['fuel_on_board_kg', 'fuel_known'],
    header: t('fleet.fuel'),
    align: 'right',
    cell: (a) => (a.fuel_known ? <Mass kg={a.fuel_on_board_kg} /> : <None />),
  },
  {
    id: 'last',
    fields: ['last_flight.ident'],
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
  {
    id: 'subfleet',
    fields: ['subfleet.name'],
    header: t('fleet.subfleet'),
    optional: true,
    cell: (a) => a.subfleet.name,
  },
  { id: 'name', header: t('fleet.name'), optional: true, cell: (a) => a.name ?? <None /> },
  {
    id: 'bought',
    fields: ['bought_at'],
    header: t('fleet.bought'),
    optional: true,
    cell: (a) => <Time at={a.bought_at} show="day" />,
  },
  {
    id: 'price',
    fields: ['price_minor', 'currency'],
    header: t('fleet.price'),
    optional: true,
    align: 'right',
    cell: (a) => <Money minor={a.price_minor} currency={a.currency} whole />,
  },
];

/** The fleet as a list. */
export default function AircraftTable({ empty }: { empty: ReactNode }) {
  const airline = useAirline();
  const navigate = useNavigate();
  const [state, setState] = useTableState(['state', 'location', 'subfleet', 'type']);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['aircraft', 'list'], state, fixed, fetchPage: fetchAircraft });
  const subfleets = useQuery(subfleetsQuery(fixed.airline)).data?.items ?? [];
  const types = [...new Set(subfleets.map((one) => one.type_icao))].sort();
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
        {
          name: 'subfleet',
          label: t('fleet.subfleet'),
          options: subfleets.map((one) => ({ value: one.id, label: one.name })),
        },
        { name: 'type', label: t('fleet.type'), options: types.map((value) => ({ value, label: value })) },
      ]}
      csv={csvHref('/api/v1/aircraft', state, fixed)}
      empty={empty}
    />
  );
}
