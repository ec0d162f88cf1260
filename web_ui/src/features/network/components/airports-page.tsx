import { useNavigate } from '@tanstack/react-router';
import { TowerControl } from 'lucide-react';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Altitude, Code, None } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { type AirportRow, fetchAirports } from '../queries.ts';
import { AirportFilters } from './airport-filters.tsx';
import { NetworkTabs } from './network-tabs.tsx';

const columns = (): Column<AirportRow>[] => [
  {
    id: 'icao',
    header: 'ICAO',
    sortable: true,
    card: 'title',
    width: 'w-20',
    cell: (a) => <Code className="font-bold">{a.icao}</Code>,
  },
  { id: 'iata', header: 'IATA', width: 'w-16', cell: (a) => (a.iata ? <Code>{a.iata}</Code> : <None />) },
  { id: 'name', header: t('network.airport'), sortable: true, card: 'title', cell: (a) => a.name },
  { id: 'city', header: t('network.city'), card: 'line', cell: (a) => a.city || <None /> },
  { id: 'country', header: t('network.country'), card: 'line', cell: (a) => a.country },
  {
    id: 'longest',
    fields: ['longest_runway_ft'],
    header: t('network.runway'),
    align: 'right',
    card: 'line',
    cell: (a) => <Altitude ft={a.longest_runway_ft} />,
  },
  {
    id: 'elevation',
    fields: ['elevation_ft'],
    header: t('network.elevation'),
    align: 'right',
    cell: (a) => <Altitude ft={a.elevation_ft} />,
  },
  { id: 'timezone', header: t('network.zone'), optional: true, cell: (a) => a.timezone },
  {
    id: 'kind',
    header: t('network.kind'),
    optional: true,
    cell: (a) => tOr(`network.kinds.${a.kind}`, a.kind),
  },
  {
    id: 'marks',
    fields: ['is_hub', 'in_network', 'overridden'],
    header: '',
    card: 'aside',
    cell: (a) => (
      <span className="flex gap-1.5">
        {a.is_hub && <Badge tone="caution">{t('map.hub')}</Badge>}
        {a.in_network && !a.is_hub && <Badge>{t('network.inNetwork')}</Badge>}
        {a.overridden && <Badge tone="accent">{t('network.ownPrices')}</Badge>}
      </span>
    ),
  },
];

export function AirportsPage() {
  const navigate = useNavigate();
  const [state, setState] = useTableState([
    'hub',
    'in_network',
    'kind',
    'overridden',
    'country',
    'min_runway_ft',
  ]);
  const list = useList({ key: ['airports', 'list'], state, fetchPage: fetchAirports });
  const yes = [{ value: 'true', label: t('network.yes') }];
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0;
  return (
    <Page title={t('network.title')}>
      <NetworkTabs />
      <DataTable
        label={t('network.airports')}
        columns={columns()}
        list={list}
        state={state}
        onState={setState}
        rowId={(a) => a.icao}
        onOpen={(a) => void navigate({ to: `/network/airports/${a.icao}` as never })}
        searchable
        filters={[
          { name: 'hub', label: t('network.hubsOnly'), options: yes },
          { name: 'in_network', label: t('network.inNetwork'), options: yes },
          {
            name: 'kind',
            label: t('network.kind'),
            options: (['large', 'medium', 'small', 'heliport', 'seaplane_base'] as const).map((value) => ({
              value,
              label: t(`network.kinds.${value}`),
            })),
          },
          { name: 'overridden', label: t('network.ownPrices'), options: yes },
        ]}
        actions={<AirportFilters state={state} onState={setState} />}
        csv={narrowed ? csvHref('/api/v1/airports', state) : undefined}
        empty={
          <EmptyState icon={<TowerControl />} title={t('network.noAirports')}>
            {t('network.searchAirports')}
          </EmptyState>
        }
      />
    </Page>
  );
}
