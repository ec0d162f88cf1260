import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Code, Distance, Duration, None, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { csvHref, type TableState } from '@/lib/table-state.ts';
import { routeFilters } from '../filters.ts';
import { fetchRoutes, type ManyAction, type Route } from '../queries.ts';
import { Days } from './days.tsx';
import { FirstRoute } from './first-route.tsx';
import { MoreFilters } from './more-filters.tsx';

const ManyDialog = lazy(() => import('./many-dialog.tsx'));

/** Beside its code; a long one is shortened, since the code says it all. */
function City({ name }: { name: string }) {
  return (
    <span className="inline-block max-w-28 truncate align-bottom text-ink-3 max-xl:hidden" title={name}>
      {name}
    </span>
  );
}

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
    fields: ['departure.icao'],
    header: t('network.from'),
    sortable: true,
    card: 'title',
    cell: (r) => (
      <span title={r.departure.name}>
        <Code>{r.departure.icao}</Code> <City name={r.departure.city} />
      </span>
    ),
  },
  {
    id: 'arrival',
    fields: ['arrival.icao'],
    header: t('network.to'),
    sortable: true,
    card: 'title',
    cell: (r) => (
      <span title={r.arrival.name}>
        <span className="sm:hidden">→ </span>
        <Code>{r.arrival.icao}</Code> <City name={r.arrival.city} />
      </span>
    ),
  },
  {
    id: 'departure_time',
    header: t('network.departure'),
    align: 'right',
    cell: (r) => (r.departure_time ? <span className="num">{r.departure_time}</span> : <None />),
  },
  { id: 'days', fields: ['days'], header: t('network.days'), cell: (r) => <Days mask={r.days} /> },
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
    fields: ['next_departures.departs_at'],
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
    fields: ['subfleets.type_icao'],
    header: t('network.subfleets'),
    optional: true,
    cell: (r) => r.subfleets.map((one) => one.type_icao).join(', ') || t('network.anySubfleet'),
  },
  { id: 'flight_type', header: t('network.type'), optional: true, cell: (r) => r.flight_type },
];

interface RoutesTableProps {
  airline: string;
  state: TableState;
  onState: (change: Partial<TableState>) => void;
}

/** The schedule as a list; what is ticked is changed together. */
export default function RoutesTable({ airline, state, onState }: RoutesTableProps) {
  const navigate = useNavigate();
  const manages = useCan('network.manage');
  const [many, setMany] = useState<{ action: ManyAction; ids: string[]; done: () => void } | null>(null);
  const fixed = { airline };
  const list = useList({ key: ['routes', 'list'], state, fixed, fetchPage: fetchRoutes });
  return (
    <>
      <DataTable
        label={t('network.routes')}
        columns={columns()}
        list={list}
        state={state}
        onState={onState}
        rowId={(r) => r.id}
        onOpen={(r) => void navigate({ to: `/network/routes/${r.id}` as never })}
        searchable
        filters={routeFilters()}
        csv={csvHref('/api/v1/routes', state, fixed)}
        actions={<MoreFilters airline={airline} state={state} onState={onState} />}
        bulk={
          manages
            ? (ids, done) => (
                <>
                  <Button writes size="sm" onClick={() => setMany({ action: 'activate', ids, done })}>
                    {t('network.activate')}
                  </Button>
                  <Button writes size="sm" onClick={() => setMany({ action: 'deactivate', ids, done })}>
                    {t('network.deactivate')}
                  </Button>
                  <Button writes size="sm" onClick={() => setMany({ action: 'change', ids, done })}>
                    {t('schedule.changeMany')}
                  </Button>
                  <Button writes size="sm" onClick={() => setMany({ action: 'close', ids, done })}>
                    {t('schedule.closeMany')}
                  </Button>
                </>
              )
            : undefined
        }
        empty={<FirstRoute />}
      />
      <Suspense fallback={null}>
        {many && (
          <ManyDialog
            action={many.action}
            ids={many.ids}
            airline={airline}
            onClose={() => setMany(null)}
            onDone={() => {
              many.done();
              setMany(null);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
