import { useQuery } from '@tanstack/react-query';
import { t } from '@/i18n/t.ts';
import { formatClock } from '@/lib/time.ts';
import { clockAt, minutesBetween } from '../clock.ts';
import { airportQuery } from '../queries.ts';
import type { Pirep } from '../types.ts';

/** Out, off, on, in: when it was, what the clocks at the airports showed, and when it was planned. */
export function FlightTimes({ pirep }: { pirep: Pirep }) {
  const { data: from } = useQuery(airportQuery(pirep.departure.icao));
  const { data: to } = useQuery(airportQuery(pirep.arrival.icao));
  const { planned_times: planned } = pirep;
  const rows = [
    {
      short: t('flight.out'),
      long: t('flight.outText'),
      at: pirep.block_off_at,
      zone: from,
      plan: planned?.block_off_at,
    },
    { short: t('flight.off'), long: t('flight.offText'), at: pirep.takeoff_at, zone: from },
    { short: t('flight.on'), long: t('flight.onText'), at: pirep.landing_at, zone: to },
    {
      short: t('flight.in'),
      long: t('flight.inText'),
      at: pirep.block_on_at,
      zone: to,
      plan: planned?.block_on_at,
    },
  ];
  if (rows.every((row) => row.at === null)) return <p className="text-ink-3">{t('flight.noTimes')}</p>;
  return (
    <table className="num w-full text-right text-md">
      <caption className="sr-only">{t('flight.times')}</caption>
      <thead className="text-xs text-ink-3">
        <tr>
          <td />
          <th scope="col" className="font-normal">
            {t('flight.actualUtc')}
          </th>
          <th scope="col" className="pl-3 font-normal">
            {t('flight.localColumn')}
          </th>
          {planned && (
            <th scope="col" className="pl-3 font-normal">
              {t('flight.plannedUtc')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.long} className="border-t border-line">
            <th scope="row" className="py-1.5 text-left font-normal whitespace-nowrap">
              {row.short} <span className="text-xs text-ink-3">{row.long}</span>
            </th>
            <td className="font-medium">{row.at ? formatClock(row.at) : '–'}</td>
            <td className="pl-3 text-ink-2">{(row.at && clockAt(row.at, row.zone?.timezone)) || '–'}</td>
            {planned && (
              <td className="pl-3 text-ink-2">
                {row.plan ? formatClock(row.plan) : ''}
                {row.plan && row.at && <Late planned={row.plan} actual={row.at} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Late({ planned, actual }: { planned: string; actual: string }) {
  const minutes = minutesBetween(planned, actual) ?? 0;
  const text =
    minutes === 0
      ? t('flight.onTime')
      : minutes > 0
        ? t('flight.late', { minutes })
        : t('flight.early', { minutes: -minutes });
  return <span className={`block text-xs ${minutes > 15 ? 'text-caution' : 'text-ink-3'}`}>{text}</span>;
}
