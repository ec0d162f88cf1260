import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { BookOpen, Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAirline } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { StatePill } from '@/components/ui/badge.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Code, Distance, Duration, Mass, Measure, Money, Time } from '@/components/ui/values.tsx';
import { WriteLink } from '@/components/ui/write-link.tsx';
import { t } from '@/i18n/t.ts';
import { csvHref } from '@/lib/table-state.ts';
import { logbookFilters } from '../logbook-days.ts';
import { flownTypesQuery } from '../logbook-queries.ts';
import { fetchLogbook } from '../queries.ts';
import type { Logbook, PirepSummary } from '../types.ts';
import { LogbookTotals } from './logbook-totals.tsx';

const LogbookFilters = lazy(() => import('./logbook-filters.tsx'));

const leg = (pirep: PirepSummary) => (
  <Code>
    {pirep.departure.icao} → {pirep.arrival.icao}
  </Code>
);

/** The flights under the filters with their sums, and the way to paper and to a file. */
export default function LogbookFlights({ pilotId }: { pilotId: string }) {
  const airline = useAirline();
  const navigate = useNavigate();
  const [state, setState] = useTableState(logbookFilters);
  const types = useQuery(flownTypesQuery(pilotId)).data ?? [];
  // One's own logbook shows everything that one reported; the totals count what was accepted.
  const fixed = { state: 'all' };
  const list = useList<PirepSummary>({
    key: ['logbook', 'list', pilotId],
    state,
    fixed,
    fetchPage: fetchLogbook(pilotId),
  });
  const totals = (list.query.data?.pages[0] as Logbook | undefined)?.totals;
  // The sums come with the first rows and stand above them: known first, they push nothing down.
  const [ready, setReady] = useState(false);
  if (!ready && (totals || list.query.isError)) setReady(true);
  const columns: Column<PirepSummary>[] = [
    {
      id: 'ident',
      header: t('flights.flight'),
      card: 'title',
      cell: (pirep) => <Code className="font-bold">{pirep.ident}</Code>,
    },
    {
      id: 'leg',
      header: t('flights.route'),
      card: 'title',
      fields: ['departure.icao', 'arrival.icao'],
      cell: leg,
    },
    {
      id: 'block_on_at',
      header: t('flights.date'),
      sortable: true,
      card: 'line',
      cell: (pirep) => <Time at={pirep.block_on_at} show="day" />,
    },
    {
      id: 'aircraft',
      header: t('flights.aircraft'),
      fields: ['aircraft.registration', 'aircraft.subfleet.type_icao'],
      card: 'line',
      cell: (pirep) => (
        <>
          <Code>{pirep.aircraft.registration}</Code>{' '}
          <span className="text-ink-3">{pirep.aircraft.subfleet.type_icao}</span>
        </>
      ),
    },
    {
      id: 'block_minutes',
      header: t('flights.blockTime'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (pirep) => <Duration minutes={pirep.block_minutes} />,
    },
    {
      id: 'distance_nmi',
      header: t('flights.distance'),
      sortable: true,
      align: 'right',
      cell: (pirep) => <Distance nmi={pirep.distance_nmi} />,
    },
    {
      id: 'fuel_used_kg',
      header: t('flights.fuel'),
      align: 'right',
      optional: true,
      cell: (pirep) => <Mass kg={pirep.fuel_used_kg} />,
    },
    {
      id: 'landing_rate_fpm',
      header: t('flights.landing'),
      sortable: true,
      align: 'right',
      card: 'line',
      cell: (pirep) => <Measure value={pirep.landing_rate_fpm} unit="ft/min" />,
    },
    {
      id: 'pay',
      header: t('flights.pay'),
      fields: ['pay_minor', 'currency'],
      align: 'right',
      cell: (pirep) => <Money minor={pirep.pay_minor} currency={pirep.currency} />,
    },
    {
      id: 'state',
      header: t('flights.state'),
      card: 'aside',
      cell: (pirep) => <StatePill state={pirep.state} />,
    },
  ];
  return (
    <div className="flex flex-col gap-4">
      <div className="min-h-13">
        <Suspense fallback={null}>
          <LogbookFilters state={state} onState={setState} />
        </Suspense>
      </div>
      <LogbookTotals totals={totals} currency={airline?.currency ?? null} />
      {ready ? (
        <DataTable
          label={t('flights.logbook')}
          columns={columns}
          list={list}
          state={state}
          onState={setState}
          rowId={(pirep) => pirep.id}
          onOpen={(pirep) => void navigate({ to: '/flights/$id', params: { id: pirep.id } })}
          searchable
          filters={[
            {
              name: 'state',
              label: t('flights.stateFilter'),
              options: [
                { value: 'accepted', label: t('flights.stateAccepted') },
                { value: 'filed,in_review', label: t('flights.stateWaiting') },
                { value: 'rejected', label: t('flights.stateRejected') },
                { value: 'draft', label: t('flights.stateDraft') },
                { value: 'cancelled', label: t('flights.stateCancelled') },
              ],
            },
            ...(types.length > 1
              ? [
                  {
                    name: 'type',
                    label: t('flights.type'),
                    options: types.map((value) => ({ value, label: value })),
                  },
                ]
              : []),
          ]}
          actions={
            <Link to="/logbook/print" search={state.filters as never} className={buttonClass('quiet', 'sm')}>
              <Printer aria-hidden="true" /> {t('action.print')}
            </Link>
          }
          csv={csvHref(`/api/v1/pilots/${pilotId}/logbook`, state, fixed)}
          empty={
            <EmptyState
              icon={<BookOpen />}
              title={t('flights.noneTitle')}
              action={
                <WriteLink to="/fly" variant="primary">
                  {t('flights.whatCanIFly')}
                </WriteLink>
              }
            >
              {t('flights.none')}
            </EmptyState>
          }
        />
      ) : (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      )}
    </div>
  );
}
