import { MonthBars } from '@/components/charts/month-bars.tsx';
import { Card } from '@/components/ui/card.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Duration } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMonth } from '@/lib/time.ts';
import type { Traffic } from '../queries.ts';

/** The next day's schedule at an airport, and what was flown in the last year. */
export function AirportTraffic({ traffic }: { traffic: Traffic }) {
  const flown = traffic.months.some((month) => month.departures + month.arrivals > 0);
  return (
    <>
      <Card title={t('network.nextDay')} hint={t('network.localTimesShort')} flush>
        <div className="grid sm:grid-cols-2">
          <Board title={t('network.leaving')} none={t('network.noneLeaving')} moves={traffic.departures} />
          <Board title={t('network.arriving')} none={t('network.noneArriving')} moves={traffic.arrivals} />
        </div>
      </Card>
      {flown && (
        <Card title={t('network.flownByMonth')}>
          <MonthBars
            label={t('network.flownByMonth')}
            bars={traffic.months.map((month) => ({
              month: month.month,
              value: month.departures + month.arrivals,
              text: t('network.monthSum', {
                month: formatMonth(month.month),
                departures: month.departures,
                arrivals: month.arrivals,
              }),
            }))}
          />
        </Card>
      )}
    </>
  );
}

function Board({ title, none, moves }: { title: string; none: string; moves: Traffic['departures'] }) {
  return (
    <section aria-label={title} className="min-w-0 border-line max-sm:border-b sm:first:border-r">
      <h3 className="overline-label px-4 pt-2.5">{title}</h3>
      {moves.length === 0 ? (
        <p className="px-4 py-2.5 text-sm text-ink-2">{none}</p>
      ) : (
        <ul className="max-h-64 overflow-y-auto py-1">
          {moves.map((move) => (
            <li key={`${move.route_id} ${move.at}`} className="flex items-baseline gap-3 px-4 py-1 text-sm">
              <span className="num w-11 font-medium">{move.local.slice(11)}</span>
              <TopicLink topic={`routes:${move.route_id}`}>
                <Code>{move.ident}</Code>
              </TopicLink>
              <span className="min-w-0 flex-1 truncate">
                <Code className="font-bold">{move.other.icao}</Code>{' '}
                <span className="text-ink-3">{move.other.city}</span>
              </span>
              <span className="text-ink-3">
                <Duration minutes={move.block_minutes} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
