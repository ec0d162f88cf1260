import { useNavigate, useSearch } from '@tanstack/react-router';
import { Columns3, Layers, Plus, Rows3, Table2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import type { Column } from '@/components/data-table/columns.ts';
import { DataTable } from '@/components/data-table/data-table.tsx';
import { useList } from '@/components/data-table/use-list.ts';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { Page } from '@/components/layout/page.tsx';
import { AsItWas } from '@/components/past/as-it-was.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { SignOrName } from '@/components/ui/sign-or-name.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Code, Count, Mass, Money, None } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { usePast } from '@/lib/moment.ts';
import { csvHref } from '@/lib/table-state.ts';
import { fetchSubfleets, type Subfleet } from '../queries.ts';
import { FleetTabs } from './fleet-tabs.tsx';

const NewSubfleet = lazy(() => import('./new-subfleet.tsx'));
const SubfleetGrid = lazy(() => import('./subfleet-grid.tsx'));
const SubfleetCompare = lazy(() => import('./subfleet-compare.tsx'));
const views = ['list', 'grid', 'compare'] as const;
type View = (typeof views)[number];
const signs = { list: <Rows3 />, grid: <Table2 />, compare: <Columns3 /> };

export function SubfleetsPage() {
  const airline = useAirline();
  const navigate = useNavigate();
  const manages = useCan('fleet.manage');
  const past = usePast();
  const [adding, setAdding] = useState(false);
  const [state, setState] = useTableState(['status']);
  const fixed = { airline: airline?.id ?? '' };
  const list = useList({ key: ['subfleets', 'list'], state, fixed, fetchPage: fetchSubfleets });
  const search = useSearch({ strict: false }) as { view?: unknown };
  const view: View = views.find((one) => one === search.view) ?? 'list';
  const show = (next: View) =>
    void navigate({ to: '.', search: (next === 'list' ? {} : { view: next }) as never, replace: true });
  useKeys({
    v: () => show(views[(views.indexOf(view) + 1) % views.length] as View),
    ...(manages && !past && { n: () => setAdding(true) }),
  });
  const words: Record<View, string> = {
    list: t('fleet.list'),
    grid: manages ? t('fleet.grid') : t('fleet.economics'),
    compare: t('fleet.compare'),
  };
  const columns: Column<Subfleet>[] = [
    {
      id: 'name',
      header: t('fleet.subfleet'),
      sortable: true,
      card: 'title',
      cell: (s) => <span className="font-medium">{s.name}</span>,
    },
    {
      id: 'type_icao',
      header: t('fleet.type'),
      sortable: true,
      card: 'aside',
      cell: (s) => <Code>{s.type_icao}</Code>,
    },
    {
      id: 'aircraft_count',
      header: t('fleet.aircraftCount'),
      align: 'right',
      card: 'line',
      cell: (s) => <Count value={s.aircraft_count} />,
    },
    {
      id: 'seats',
      fields: ['seats_total'],
      header: t('fleet.seats'),
      align: 'right',
      card: 'line',
      cell: (s) => <Count value={s.seats_total} />,
    },
    {
      id: 'cargo',
      fields: ['cargo_capacity_kg'],
      header: t('fleet.cargo'),
      align: 'right',
      cell: (s) => <Mass kg={s.cargo_capacity_kg} />,
    },
    {
      id: 'burn',
      fields: ['effective.burn_kg_per_hour'],
      header: t('fleet.burn'),
      align: 'right',
      cell: (s) =>
        s.effective.burn_kg_per_hour === null ? (
          <None />
        ) : (
          <>
            <Mass kg={s.effective.burn_kg_per_hour} />
            <span className="text-ink-3">{t('fleet.perHour')}</span>
          </>
        ),
    },
    {
      id: 'cost',
      fields: ['cost_block_hour_minor', 'currency'],
      header: t('fleet.blockHourCost'),
      align: 'right',
      cell: (s) => <Money minor={s.cost_block_hour_minor} currency={s.currency} />,
    },
    { id: 'status', header: t('fleet.state'), optional: true, cell: (s) => <StatePill state={s.status} /> },
  ];
  const empty = (
    <EmptyState
      icon={<Layers />}
      title={t('fleet.noSubfleets')}
      action={
        manages && (
          <Button variant="primary" onClick={() => setAdding(true)}>
            {t('fleet.addSubfleet')}
          </Button>
        )
      }
    >
      {t('fleet.noSubfleetsNext')}
    </EmptyState>
  );
  return (
    <Page
      title={t('fleet.title')}
      aside={<AsItWas />}
      actions={
        <>
          <Segmented
            label={t('fleet.views')}
            value={view}
            options={views.map((value) => ({
              value,
              name: words[value],
              label: <SignOrName sign={signs[value]} name={words[value]} />,
            }))}
            onChange={show}
          />
          {manages && (
            <Button variant="primary" icon={<Plus />} onClick={() => setAdding(true)}>
              {t('fleet.addSubfleet')}
            </Button>
          )}
        </>
      }
    >
      <FleetTabs />
      {view === 'grid' ? (
        <TabContent>
          <SubfleetGrid empty={empty} />
        </TabContent>
      ) : view === 'compare' ? (
        <TabContent>
          <SubfleetCompare empty={empty} />
        </TabContent>
      ) : (
        <DataTable
          label={t('fleet.subfleets')}
          columns={columns}
          list={list}
          state={state}
          onState={setState}
          rowId={(s) => s.id}
          onOpen={(s) => void navigate({ to: `/fleet/subfleets/${s.id}` as never })}
          searchable
          filters={[
            {
              name: 'status',
              label: t('fleet.state'),
              options: ['active', 'retired'].map((value) => ({ value, label: tOr(`state.${value}`, value) })),
            },
          ]}
          csv={csvHref('/api/v1/subfleets', state, fixed)}
          empty={empty}
        />
      )}
      <Suspense fallback={null}>{adding && <NewSubfleet onClose={() => setAdding(false)} />}</Suspense>
    </Page>
  );
}
