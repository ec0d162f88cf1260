import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Code, Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { PublicFlight } from '../queries.ts';

/** What was flown last; pilots stand there only where they may be named. */
export function LatestCard({ flights }: { flights: readonly PublicFlight[] }) {
  if (flights.length === 0) {
    return (
      <Card title={t('visit.latest')}>
        <EmptyState title={t('visit.latestNone')} />
      </Card>
    );
  }
  const named = flights.some((flight) => flight.pilot);
  const head = 'overline-label px-4 py-2 text-left font-normal';
  const wide = 'max-sm:hidden';
  return (
    <Card title={t('visit.latest')} flush>
      <table className="w-full text-md">
        <thead className="border-b border-line">
          <tr>
            <th scope="col" className={head}>
              {t('visit.flight')}
            </th>
            <th scope="col" className={head}>
              {t('visit.route')}
            </th>
            <th scope="col" className={`${head} ${wide}`}>
              {t('visit.aircraftOne')}
            </th>
            {named && (
              <th scope="col" className={`${head} ${wide}`}>
                {t('visit.pilot')}
              </th>
            )}
            <th scope="col" className={`${head} ${wide} text-right`}>
              {t('visit.blockTime')}
            </th>
            <th scope="col" className={`${head} text-right`}>
              {t('visit.landed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {flights.map((flight) => (
            <tr
              key={`${flight.ident} ${flight.block_on_at}`}
              className="border-b border-line last:border-b-0"
            >
              <td className="px-4 py-2">
                <Code className="font-bold">{flight.ident}</Code>
              </td>
              <td className="px-4 py-2" title={`${flight.departure.name} – ${flight.arrival.name}`}>
                <Code>
                  {flight.departure.icao} → {flight.arrival.icao}
                </Code>
              </td>
              <td className={`px-4 py-2 text-ink-2 ${wide}`}>
                <Code>{flight.registration}</Code> {flight.type_icao}
              </td>
              {named && <td className={`px-4 py-2 text-ink-2 ${wide}`}>{flight.pilot}</td>}
              <td className={`px-4 py-2 text-right ${wide}`}>
                <Duration minutes={flight.block_minutes} />
              </td>
              <td className="px-4 py-2 text-right text-ink-2">
                <Time at={flight.block_on_at} show="ago" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
