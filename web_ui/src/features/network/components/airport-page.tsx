import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Map as MapIcon } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAirline } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Card } from '@/components/ui/card.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { linkClass, TopicLink } from '@/components/ui/topic-link.tsx';
import { Altitude, Code, Money, None } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { clockIn } from '../local-clock.ts';
import { type Airport, airportQuery, fetchRoutes, type Traffic, trafficQuery } from '../queries.ts';
import { AirportTraffic } from './airport-traffic.tsx';
import { Runways } from './runways.tsx';

const HistoryPanel = lazy(() =>
  import('@/components/history/history-panel.tsx').then((file) => ({ default: file.HistoryPanel })),
);
const PricesDialog = lazy(() => import('./prices-dialog.tsx'));

export function AirportPage({ icao }: { icao: string }) {
  const airline = useAirline();
  const { data: airport } = useSuspenseQuery(airportQuery(icao, airline?.id));
  const { data: traffic, isPending: asked } = useQuery(trafficQuery(icao, airline?.id));
  const [pricing, setPricing] = useState(false);
  const place = [airport.city, airport.country].filter(Boolean).join(', ');
  return (
    <Page
      title={`${airport.icao} ${airport.name}`}
      aside={
        airport.hub_of.length > 0 && (
          <Badge tone="caution">
            {t('network.hubOf', { airlines: airport.hub_of.map((one) => one.icao).join(', ') })}
          </Badge>
        )
      }
      description={[airport.iata, place, tOr(`network.kinds.${airport.kind}`, airport.kind)]
        .filter(Boolean)
        .join(' · ')}
      crumbs={[
        { label: t('nav.network'), to: '/network' },
        { label: t('network.airports'), to: '/network/airports' },
      ]}
      width="normal"
      actions={
        <Link
          to={'/network' as never}
          search={{ as: 'map', touching: airport.icao } as never}
          className={buttonClass()}
        >
          <MapIcon aria-hidden="true" />
          {t('network.onMap')}
        </Link>
      }
    >
      <StatStrip label={t('network.facts')}>
        <Stat
          label={t('network.localTime')}
          value={airport.local_time.slice(11, 16)}
          hint={`${airport.timezone} (UTC${airport.local_time.slice(-6)})`}
        />
        <SunStat traffic={traffic} zone={airport.timezone} />
        <Stat label={t('network.elevation')} value={<Altitude ft={airport.elevation_ft} />} />
        <Stat label={t('network.runway')} value={<Altitude ft={airport.longest_runway_ft} />} />
        <Stat
          label={t('network.routes')}
          value={`${airport.routes_out} / ${airport.routes_in}`}
          hint={`${t('network.from')} / ${t('network.to')}`}
        />
      </StatStrip>
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-4">
          <Runways airport={airport} />
          {asked && <ToCome className="h-80" />}
          {traffic && <AirportTraffic traffic={traffic} />}
          <RoutesHere icao={airport.icao} airline={airline?.id} />
          <Card title={t('network.history')}>
            <Suspense fallback={<ToCome className="h-80" />}>
              <HistoryPanel subject={`airports:${airport.icao}`} limit={10} />
            </Suspense>
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          {asked ? (
            <ToCome className="h-80" />
          ) : (
            <Prices airport={airport} fees={traffic?.fees ?? null} onChange={() => setPricing(true)} />
          )}
          <Card title={t('network.here')}>
            {airport.aircraft_here.length === 0 ? (
              <p className="text-ink-2">{t('network.noneHere')}</p>
            ) : (
              <ul className="flex flex-col gap-1.5">
                {airport.aircraft_here.map((aircraft) => (
                  <li key={aircraft.id} className="flex justify-between gap-3">
                    <TopicLink topic={`aircraft:${aircraft.id}`}>
                      <Code className="font-bold">{aircraft.registration}</Code>
                    </TopicLink>
                    <span className="text-sm text-ink-3">{aircraft.subfleet.type_icao}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {asked && <ToCome className="h-40" />}
          {traffic && (
            <Card title={t('network.based')}>
              {traffic.pilots_based.length === 0 ? (
                <p className="text-ink-2">{t('network.noneBased')}</p>
              ) : (
                <ul className="flex max-h-56 flex-col gap-1.5 overflow-y-auto">
                  {traffic.pilots_based.map((pilot) => (
                    <li key={pilot.id} className="flex justify-between gap-3">
                      <TopicLink topic={`pilots:${pilot.id}`}>{pilot.name}</TopicLink>
                      <Code className="text-sm text-ink-3">{pilot.pilot_number}</Code>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          )}
        </div>
      </div>
      <Suspense fallback={null}>
        {pricing && <PricesDialog airport={airport} onClose={() => setPricing(false)} />}
      </Suspense>
      <ChangedBy subject={`airports:${airport.icao}`} />
    </Page>
  );
}

function SunStat({ traffic, zone }: { traffic: Traffic | undefined; zone: string }) {
  const sun = traffic?.sun;
  const words = { always: t('network.sunUp'), never: t('network.sunDown') } as Record<string, string>;
  return (
    <Stat
      label={t('network.sun')}
      loading={!sun}
      value={
        sun?.rises_at && sun.sets_at
          ? t('network.sunTimes', { rises: clockIn(sun.rises_at, zone), sets: clockIn(sun.sets_at, zone) })
          : (words[sun?.daylight ?? ''] ?? '')
      }
      hint={t('network.sunHint')}
    />
  );
}

function Prices({
  airport,
  fees,
  onChange,
}: {
  airport: Airport;
  fees: Traffic['fees'];
  onChange: () => void;
}) {
  const { currency } = airport;
  const source = (from: string | null) =>
    from === 'override' ? t('network.own') : t('network.fromSettings');
  return (
    <Card
      title={t('network.prices')}
      hint={t('network.pricesHint')}
      actions={
        airport.actions.includes('override') && (
          <Button writes size="sm" onClick={onChange}>
            {t('network.setPrices')}
          </Button>
        )
      }
    >
      <dl className="flex flex-col gap-2">
        {airport.fuel.map((fuel) => (
          <div key={fuel.kind} className="flex justify-between gap-3">
            <dt className="text-ink-3">{tOr(`network.fuelKind.${fuel.kind}`, fuel.kind)}</dt>
            <dd className="text-right">
              <Money minor={fuel.price_minor_per_100kg} currency={currency} />{' '}
              <span className="text-sm text-ink-3">{t('network.per100kg')}</span>
              <span className="block text-xs text-ink-3">{source(fuel.source)}</span>
            </dd>
          </div>
        ))}
        <div className="flex justify-between gap-3">
          <dt className="text-ink-3">{t('network.handling')}</dt>
          <dd className="text-right">
            <Money minor={airport.handling_cost_minor} currency={currency} />
            <span className="block text-xs text-ink-3">{source(airport.handling_source)}</span>
          </dd>
        </div>
        {fees && (
          <>
            <div className="flex justify-between gap-3">
              <dt className="text-ink-3">{t('network.landingFee')}</dt>
              <dd className="text-right">
                <Money minor={fees.landing_fee_minor_per_tonne} currency={fees.currency} />
                <span className="block text-xs text-ink-3">{t('network.perTonne')}</span>
              </dd>
            </div>
            <div className="flex justify-between gap-3">
              <dt className="text-ink-3">{t('network.navigationFee')}</dt>
              <dd className="text-right">
                <Money minor={fees.navigation_fee_minor_per_100nmi} currency={fees.currency} />
                <span className="block text-xs text-ink-3">{t('network.per100nmi')}</span>
              </dd>
            </div>
          </>
        )}
      </dl>
      {airport.notes && <p className="mt-3 whitespace-pre-wrap text-sm text-ink-2">{airport.notes}</p>}
    </Card>
  );
}

function RoutesHere({ icao, airline }: { icao: string; airline: string | undefined }) {
  const { data, isPending } = useQuery({
    queryKey: ['routes', 'list', 'touching', icao, airline ?? ''],
    queryFn: ({ signal }) =>
      fetchRoutes({ touching: icao, limit: '12', ...(airline && { airline }) }, signal),
  });
  if (isPending) return <ToCome className="h-64" />;
  if (!data || data.items.length === 0) return null;
  return (
    <Card
      title={t('network.routesHere')}
      actions={
        <Link to={'/network' as never} search={{ touching: icao } as never} className={linkClass}>
          {t('network.routes')} ({data.total})
        </Link>
      }
      flush
    >
      <ul className="grid sm:grid-cols-2">
        {data.items.map((route) => (
          <li key={route.id}>
            <Link
              to={`/network/routes/${route.id}` as never}
              className="flex items-center gap-3 px-4 py-2 text-sm outline-offset-[-2px] hover:bg-hover"
            >
              <Code className="w-16 font-bold">{route.ident}</Code>
              <Code className="flex-1 text-ink-2">
                {route.departure.icao} → {route.arrival.icao}
              </Code>
              <span className="num text-ink-3">{route.departure_time ?? <None />}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
