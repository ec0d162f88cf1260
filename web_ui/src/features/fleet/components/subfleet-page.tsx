import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { HistoryPanel } from '@/components/history/history-panel.tsx';
import { Page } from '@/components/layout/page.tsx';
import { StatePill } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { Confirm } from '@/components/ui/confirm.tsx';
import { Tabs } from '@/components/ui/tabs.tsx';
import { toast } from '@/components/ui/toast.ts';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Altitude, Code, Count, Distance, Mass, Measure, Money } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { typeName } from '@/lib/aircraft-type.ts';
import { retireSubfleet, type Subfleet, subfleetQuery } from '../queries.ts';
import { SubfleetEditor } from './subfleet-editor.tsx';

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
                  content: <SubfleetEditor key={subfleet.updated_at} subfleet={subfleet} />,
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
    </Page>
  );
}

function Overview({ subfleet }: { subfleet: Subfleet }) {
  const { effective, currency, type } = subfleet;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('fleet.fares')} flush>
        {subfleet.fares.length === 0 ? (
          <p className="p-4 text-ink-2">{t('fleet.noFares')}</p>
        ) : (
          <table className="w-full text-sm">
            <thead>
              <tr className="text-left text-xs text-ink-3 [&_th]:h-8 [&_th]:px-4 [&_th]:font-medium">
                <th>{t('fleet.fareName')}</th>
                <th className="text-right">{t('fleet.capacity')}</th>
                <th className="text-right">{t('fleet.farePrice')}</th>
                <th className="text-right">{t('fleet.fareCost')}</th>
              </tr>
            </thead>
            <tbody>
              {subfleet.fares.map((fare) => (
                <tr key={fare.code} className="border-t border-line [&_td]:h-9 [&_td]:px-4">
                  <td>
                    <Code className="mr-2 font-bold">{fare.code}</Code>
                    {fare.name}
                  </td>
                  <td className="text-right">
                    <Count value={fare.capacity} />
                  </td>
                  <td className="text-right">
                    <Money minor={fare.price_minor} currency={currency} />
                  </td>
                  <td className="text-right">
                    <Money minor={fare.cost_minor} currency={currency} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      <Card title={t('fleet.economics')}>
        <Facts
          items={[
            {
              label: t('fleet.blockHourCost'),
              value: <Money minor={subfleet.cost_block_hour_minor} currency={currency} />,
            },
            {
              label: t('fleet.handlingMultiplier'),
              value: (
                <Measure
                  value={subfleet.ground_handling_multiplier_percent}
                  unit={t('fleet.percentOfAirport')}
                />
              ),
            },
            { label: t('fleet.fuelKind'), value: tOr(`fleet.${subfleet.fuel_kind}`, subfleet.fuel_kind) },
            { label: t('fleet.cargoCapacity'), value: <Mass kg={subfleet.cargo_capacity_kg} /> },
            {
              label: t('fleet.ranks'),
              value: subfleet.ranks.map((rank) => rank.name).join(', ') || t('fleet.ranksAll'),
            },
          ]}
        />
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
