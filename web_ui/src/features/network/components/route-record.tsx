import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Count, Duration, Measure, Money, None, Time } from '@/components/ui/values.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';
import { type Performance, performanceQuery, type Route } from '../queries.ts';

/** What a route did: month by month, who flew it, and which aircraft can. */
export default function RouteRecord({ route }: { route: Route }) {
  const { data, error, refetch } = useQuery(performanceQuery(route.id));
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data)
    return (
      <Loading>
        <SkeletonLines count={8} />
      </Loading>
    );
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t('network.recordFlights')} flush>
        <Months performance={data} />
      </Card>
      <Card title={t('network.fits')} flush>
        <Aircraft performance={data} />
      </Card>
      <Card title={t('network.whoFlew')}>
        {data.pilots.length === 0 ? (
          <p className="text-ink-2">{t('network.notFlown')}</p>
        ) : (
          <ul className="flex flex-col gap-1.5">
            {data.pilots.map((one) => (
              <li key={one.pilot.id} className="flex items-baseline gap-3 text-sm">
                <span className="min-w-0 flex-1 truncate">
                  <TopicLink topic={`pilots:${one.pilot.id}`}>{one.pilot.name}</TopicLink>
                </span>
                <span className="num text-ink-2">{t('network.timesFlown', { count: one.flights })}</span>
                <span className="w-16 text-right text-ink-3">
                  <Duration minutes={one.block_minutes} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t('network.lastFlown')}>
        {data.flights.length === 0 ? (
          <p className="text-ink-2">{t('network.notFlown')}</p>
        ) : (
          <ul className="flex flex-col gap-1.5">
            {data.flights.map((one) => (
              <li key={one.id} className="flex items-baseline gap-3 text-sm">
                <TopicLink topic={`pireps:${one.id}`}>
                  <Code className="font-bold">{one.ident}</Code>
                </TopicLink>
                <span className="min-w-0 flex-1 truncate text-ink-2">{one.pilot.name}</span>
                <Code className="text-ink-3">{one.registration}</Code>
                <span className="text-ink-3">
                  <Time at={one.block_on_at} show="day" />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

function Months({ performance: { months, currency } }: { performance: Performance }) {
  if (months.length === 0) return <p className="p-4 text-ink-2">{t('network.notFlown')}</p>;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('network.recordFlights')}</caption>
        <thead>
          <tr className="text-xs text-ink-3 [&_th]:h-8 [&_th]:px-3 [&_th]:text-right [&_th]:font-medium">
            <th scope="col" className="text-left!">
              {t('network.month')}
            </th>
            <th scope="col">{t('network.flights')}</th>
            <th scope="col" className="max-sm:hidden">
              {t('network.passengers')}
            </th>
            <th scope="col">{t('network.load')}</th>
            <th scope="col">{t('network.net')}</th>
          </tr>
        </thead>
        <tbody>
          {[...months].reverse().map((month) => (
            <tr
              key={month.month}
              className="[&_td]:h-9 [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:text-right"
            >
              <td className="text-left!">{formatMonth(month.month)}</td>
              <td>
                <Count value={month.flights} />
              </td>
              <td className="max-sm:hidden">
                <Count value={month.passengers} />
              </td>
              <td>
                <Measure value={month.load_factor_percent} unit="%" />
              </td>
              <td>
                {month.net_minor === null ? (
                  <None />
                ) : (
                  <Money minor={month.net_minor} currency={currency} signed whole />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Aircraft({ performance: { aircraft } }: { performance: Performance }) {
  if (aircraft.length === 0) return <p className="p-4 text-ink-2">{t('network.noAircraft')}</p>;
  return (
    <ul className="max-h-96 overflow-y-auto">
      {aircraft.map((one) => (
        <li key={one.aircraft.id} className="border-b border-line px-4 py-2 text-sm last:border-b-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TopicLink topic={`aircraft:${one.aircraft.id}`}>
              <Code className="font-bold">{one.aircraft.registration}</Code>
            </TopicLink>
            <span className="text-ink-3">{one.aircraft.subfleet.type_icao}</span>
            <span className="min-w-0 flex-1 text-ink-2">{tOr(`state.${one.state}`, one.state)}</span>
            <Code className="text-ink-2">{one.location.icao}</Code>
            {one.here && <Badge tone="ok">{t('network.fitsHere')}</Badge>}
            {!one.fits && <Badge tone="caution">{t('network.fitsNot')}</Badge>}
          </div>
          {one.reasons.map((reason) => (
            <p key={reason} className="text-xs text-caution">
              {reason}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
