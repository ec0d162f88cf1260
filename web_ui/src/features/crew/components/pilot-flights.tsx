import { useNavigate } from '@tanstack/react-router';
import { PlaneTakeoff } from 'lucide-react';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Code, Duration, Measure, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { type Flight, fetchFlights } from '../queries.ts';

export default function PilotFlights({ pilot }: { pilot: string }) {
  const navigate = useNavigate();
  const [state, setState] = useTableState();
  const fixed = { pilot };
  const list = useList({ key: ['pireps', 'list', 'pilot'], state, fixed, fetchPage: fetchFlights });
  const columns: Column<Flight>[] = [
    {
      id: 'ident',
      header: t('crew.flight'),
      card: 'title',
      cell: (f) => <Code className="font-bold">{f.ident}</Code>,
    },
    {
      id: 'route',
      fields: ['departure.icao', 'arrival.icao'],
      header: t('crew.route'),
      card: 'title',
      cell: (f) => (
        <Code>
          {f.departure.icao} → {f.arrival.icao}
        </Code>
      ),
    },
    {
      id: 'aircraft',
      fields: ['aircraft.registration'],
      header: t('crew.aircraft'),
      card: 'line',
      cell: (f) => <Code>{f.aircraft.registration}</Code>,
    },
    { id: 'state', header: t('crew.status'), card: 'aside', cell: (f) => <StatePill state={f.state} /> },
    {
      id: 'block_minutes',
      header: t('crew.block'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (f) => <Duration minutes={f.block_minutes} />,
    },
    {
      id: 'landing_rate_fpm',
      header: t('crew.landing'),
      sortable: true,
      align: 'right',
      cell: (f) => <Measure value={f.landing_rate_fpm} unit="ft/min" />,
    },
    {
      id: 'block_on_at',
      header: t('crew.when'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (f) => <Time at={f.block_on_at} />,
    },
  ];
  return (
    <DataTable
      label={t('crew.flights')}
      columns={columns}
      list={list}
      state={state}
      onState={setState}
      rowId={(f) => f.id}
      onOpen={(f) => void navigate({ to: `/flights/${f.id}` as never })}
      csv={csvHref('/api/v1/pireps', state, fixed)}
      empty={
        <EmptyState icon={<PlaneTakeoff />} title={t('crew.noFlights')}>
          {t('crew.noFlightsNext')}
        </EmptyState>
      }
    />
  );
}
