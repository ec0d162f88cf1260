import { useQuery } from '@tanstack/react-query';
import { Card, Facts } from '@/components/ui/card.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Altitude, Code, Measure, Money, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { flightTypesQuery, type Route } from '../queries.ts';
import { Days } from './days.tsx';

function validity({ valid_from: from, valid_until: until }: Route): string {
  if (from && until) return t('network.validRange', { from: formatDay(from), until: formatDay(until) });
  if (from) return t('network.validFrom', { day: formatDay(from) });
  return until ? t('network.validUntil', { day: formatDay(until) }) : t('network.always');
}

function End({ airport, time }: { airport: Route['departure']; time: string | null }) {
  return (
    <>
      <TopicLink topic={`airports:${airport.icao}`}>
        <Code className="font-bold">{airport.icao}</Code> {airport.name}
      </TopicLink>
      <span className="num block text-sm text-ink-3">
        {time ?? t('network.any')} · {airport.timezone}
      </span>
    </>
  );
}

export function RouteFacts({ route }: { route: Route }) {
  const types = useQuery(flightTypesQuery).data?.items;
  const typeName = types?.find((one) => one.code === route.flight_type)?.name;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('network.schedule')}>
        <Facts
          items={[
            {
              label: t('network.from'),
              value: <End airport={route.departure} time={route.departure_time} />,
            },
            { label: t('network.to'), value: <End airport={route.arrival} time={route.arrival_time} /> },
            { label: t('network.days'), value: <Days mask={route.days} /> },
            { label: t('network.validity'), value: validity(route) },
            {
              label: t('network.type'),
              value: typeName ? `${route.flight_type} · ${typeName}` : route.flight_type,
            },
            {
              label: t('network.callsign'),
              value: route.callsign ? <Code>{route.callsign}</Code> : <None />,
            },
          ]}
        />
      </Card>
      <Card title={t('network.terms')}>
        <Facts
          items={[
            {
              label: t('network.subfleets'),
              value:
                route.subfleets.length === 0
                  ? t('network.anySubfleet')
                  : route.subfleets.map((one) => (
                      <span key={one.id} className="block py-0.5">
                        <TopicLink topic={`subfleets:${one.id}`}>{one.name}</TopicLink>
                      </span>
                    )),
            },
            {
              label: t('network.fares'),
              value:
                route.fares.length === 0
                  ? t('network.noFares')
                  : route.fares.map((fare) => (
                      <span key={fare.code} className="block">
                        <Code className="mr-2 font-bold">{fare.code}</Code>
                        {fare.price_minor != null ? (
                          <Money minor={fare.price_minor} currency={route.currency} />
                        ) : (
                          fare.price_percent != null && <Measure value={fare.price_percent} unit="%" />
                        )}
                      </span>
                    )),
            },
            {
              label: t('network.alternate'),
              value: route.alternate ? (
                <TopicLink topic={`airports:${route.alternate.icao}`}>
                  <Code>{route.alternate.icao}</Code> {route.alternate.name}
                </TopicLink>
              ) : (
                <None />
              ),
            },
            { label: t('network.level'), value: <Altitude ft={route.level_ft} /> },
            {
              label: t('network.routeText'),
              value: route.route_text ? (
                <Code className="whitespace-normal!">{route.route_text}</Code>
              ) : (
                <None />
              ),
            },
            {
              label: t('network.loadFactor'),
              value:
                route.load_factor_percent === null ? (
                  t('network.loadFactorDefault')
                ) : (
                  <Measure value={route.load_factor_percent} unit="%" />
                ),
            },
            {
              label: t('network.pilotPay'),
              value:
                route.pilot_pay_minor === null ? (
                  t('network.pilotPayDefault')
                ) : (
                  <Money minor={route.pilot_pay_minor} currency={route.currency} />
                ),
            },
            { label: t('network.notes'), value: route.notes || <None /> },
          ]}
        />
      </Card>
    </div>
  );
}
