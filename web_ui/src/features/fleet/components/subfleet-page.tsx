import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { HistoryPanel } from '@/components/history/history-panel.tsx';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { TabContent } from '@/components/ui/tab-content.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { toast } from '@/components/ui/toast.ts';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Altitude, Code, Count, Distance, Mass, Measure } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { typeName } from '@/lib/aircraft-type.ts';
import { retireSubfleet, type Subfleet, subfleetQuery } from '../queries.ts';
import { useSubfleetCells } from '../use-subfleet-cells.ts';
import { EditGrid } from './edit-grid.tsx';

const SubfleetEditor = lazy(() => import('./subfleet-editor.tsx'));
const fareColumns = [
  { field: 'capacity', head: 'fleet.capacity' },
  { field: 'price_minor', head: 'fleet.farePrice' },
  { field: 'cost_minor', head: 'fleet.fareCost' },
] as const;
type Tab = 'overview' | 'edit' | 'history';

export function SubfleetPage({ id }: { id: string }) {
  const { data: subfleet } = useSuspenseQuery(subfleetQuery(id));
  const client = useQueryClient();
  const navigate = useNavigate();
  const { tab = 'overview' } = useSearch({ strict: false }) as { tab?: Tab };
  const [retiring, setRetiring] = useState(false);
  const manages = subfleet.actions.includes('change');
  return (
    <Page
      title={subfleet.name}
      aside={subfleet.status === 'retired' && <StatePill state="retired" />}
      description={`${typeName(subfleet.type)} (${subfleet.type_icao})`}
      crumbs={[
        { label: t('nav.fleet'), to: '/fleet' },
        { label: t('fleet.subfleets'), to: '/fleet/subfleets' },
      ]}
      width="normal"
      actions={
        subfleet.actions.includes('retire') && (
          <Button writes onClick={() => setRetiring(true)}>
            {t('fleet.retireSubfleet')}
          </Button>
        )
      }
    >
      <Tabs
        label={subfleet.name}
        value={tab}
        onChange={(next) => void navigate({ to: '.', search: { tab: next } as never, replace: true })}
        tabs={[
          { value: 'overview', label: t('fleet.overview'), content: <Overview subfleet={subfleet} /> },
          ...(manages
            ? [
                {
                  value: 'edit' as const,
                  label: t('fleet.economics'),
                  content: (
                    <TabContent>
                      <SubfleetEditor key={subfleet.updated_at} subfleet={subfleet} />
                    </TabContent>
                  ),
                },
              ]
            : []),
          {
            value: 'history',
            label: t('fleet.history'),
            content: (
              <Card>
                <HistoryPanel subject={`subfleets:${subfleet.id}`} />
              </Card>
            ),
          },
        ]}
      />
      <Confirm
        open={retiring}
        onOpenChange={setRetiring}
        title={t('fleet.retireSubfleet')}
        action={t('fleet.retireSubfleet')}
        danger
        onConfirm={async () => {
          await retireSubfleet(subfleet.id);
          toast.ok(t('fleet.subfleetRetired'));
          await refresh(client, ['subfleets']);
        }}
      >
        {t('fleet.retireSubfleetText')}
      </Confirm>
      <ChangedBy subject={`subfleets:${subfleet.id}`} />
    </Page>
  );
}

function Overview({ subfleet }: { subfleet: Subfleet }) {
  const { effective, type } = subfleet;
  const { figure, fare } = useSubfleetCells();
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('fleet.fares')} flush>
        {subfleet.fares.length === 0 ? (
          <p className="p-4 text-ink-2">{t('fleet.noFares')}</p>
        ) : (
          <EditGrid
            label={t('fleet.fares')}
            corner={t('fleet.fareName')}
            columns={fareColumns.map(({ field, head }) => ({ id: field, head: t(head) }))}
            rows={subfleet.fares.map((one) => ({
              id: one.code,
              name: one.name,
              head: (
                <>
                  <Code className="mr-2 font-bold">{one.code}</Code>
                  {one.name}
                </>
              ),
              cells: fareColumns.map(({ field, head }) =>
                fare(subfleet, one.code, field, `${one.name}, ${t(head)}`),
              ),
            }))}
          />
        )}
      </Card>
      <Card title={t('fleet.economics')} flush>
        <EditGrid
          label={t('fleet.economics')}
          corner={t('fleet.figure')}
          columns={[{ id: 'value', head: t('fleet.value') }]}
          rows={(
            [
              ['cost_block_hour_minor', t('fleet.blockHourCost'), 'money'],
              ['ground_handling_multiplier_percent', t('fleet.handlingMultiplier'), 'percent'],
              ['cargo_capacity_kg', t('fleet.cargoCapacity'), 'mass'],
            ] as const
          ).map(([field, name, kind]) => ({
            id: field,
            name,
            head: name,
            cells: [figure(subfleet, field, name, kind)],
          }))}
        />
        <div className="p-4">
          <Facts
            items={[
              { label: t('fleet.fuelKind'), value: tOr(`fleet.${subfleet.fuel_kind}`, subfleet.fuel_kind) },
              {
                label: t('fleet.ranks'),
                value: subfleet.ranks.map((rank) => rank.name).join(', ') || t('fleet.ranksAll'),
              },
            ]}
          />
        </div>
      </Card>
      <Card title={t('fleet.performance')}>
        <Facts
          items={[
            { label: t('fleet.range'), value: <Distance nmi={type.range_nmi} /> },
            { label: t('fleet.cruiseKt'), value: <Measure value={effective.cruise_kt} unit="kt" /> },
            { label: t('fleet.ceiling'), value: <Altitude ft={type.ceiling_ft} /> },
            { label: t('fleet.burnPerHour'), value: <Mass kg={effective.burn_kg_per_hour} /> },
            { label: t('fleet.oew'), value: <Mass kg={effective.oew_kg} /> },
            { label: t('fleet.mzfw'), value: <Mass kg={effective.mzfw_kg} /> },
            { label: t('fleet.mtowLong'), value: <Mass kg={effective.mtow_kg} /> },
            { label: t('fleet.mlw'), value: <Mass kg={effective.mlw_kg} /> },
            { label: t('fleet.maxFuel'), value: <Mass kg={effective.max_fuel_kg} /> },
          ]}
        />
      </Card>
      <Card
        title={t('fleet.where')}
        actions={
          <Link to="/fleet" search={{ view: 'table', subfleet: subfleet.id } as never} className={linkClass}>
            {t('fleet.goesToAircraft')}
          </Link>
        }
      >
        {subfleet.aircraft_at.length === 0 ? (
          <p className="text-ink-2">{t('fleet.none')}</p>
        ) : (
          <Facts
            items={subfleet.aircraft_at.map((place) => ({
              label: (
                <TopicLink topic={`airports:${place.icao}`}>
                  <Code>{place.icao}</Code>
                </TopicLink>
              ),
              value: <Count value={place.count} />,
            }))}
          />
        )}
      </Card>
    </div>
  );
}
