import { Link } from '@tanstack/react-router';
import { Card } from '@/components/ui/card.tsx';
import { Code, Duration, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Home } from '../queries.ts';

export function RecentFlights({ flights }: { flights: Home['recent'] }) {
  if (flights.length === 0) return null;
  return (
    <Card title={t('home.recent')} flush>
      <ul>
        {flights.map((flight) => (
          <li key={flight.id} className="border-b border-line last:border-b-0">
            <Link
              to={`/flights/${flight.id}` as never}
              className="flex items-center gap-2.5 px-4 py-2 text-sm outline-offset-[-2px] hover:bg-hover"
            >
              <Code className="w-15 font-bold">{flight.ident}</Code>
              <Code className="min-w-0 flex-1 truncate text-ink-2">
                {flight.departure.icao} → {flight.arrival.icao}
              </Code>
              <Duration minutes={flight.block_minutes} />
              <span className="min-w-20 whitespace-nowrap text-right text-ink-3">
                <Time at={flight.block_on_at} show="ago" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
