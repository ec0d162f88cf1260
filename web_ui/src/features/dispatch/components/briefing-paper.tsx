import type { WorldShapes } from '@/components/map/world.ts';
import { Altitude, Distance, Duration, Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatClock, formatDay, formatInstant } from '@/lib/time.ts';
import { clockOf, courseText } from '../model.ts';
import type { BookingDetail, Briefing } from '../types.ts';
import { PaperMap } from './paper-map.tsx';
import {
  PaperAircraft,
  PaperAlternates,
  PaperFuel,
  PaperLoad,
  PaperRunways,
  PaperWeights,
} from './paper-parts.tsx';

interface BriefingPaperProps {
  booking: BookingDetail;
  /** Null while the map's data are not there: then there is no land on it. */
  world: WorldShapes | null;
}

/** The briefing as it is printed. A table, because its head is what browsers repeat on every sheet. */
export function BriefingPaper({ booking, world }: BriefingPaperProps) {
  const { briefing } = booking;
  return (
    <table className="paper">
      <thead>
        <tr>
          <td>
            <div className="paper-head">
              <span>
                <strong>{briefing.ident}</strong> {briefing.airline.name}
              </span>
              <span className="mono">
                {briefing.departure.icao} – {briefing.arrival.icao}
              </span>
              <span>
                {formatDay(briefing.planned_departure_at)} ·{' '}
                <span className="mono">{briefing.aircraft.registration}</span> ·{' '}
                {t('dispatch.booking', { number: booking.number })}
              </span>
            </div>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Sheet briefing={briefing} world={world} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Sheet({ briefing, world }: { briefing: Briefing; world: WorldShapes | null }) {
  const figures = [
    { label: t('dispatch.callsign'), value: <span className="mono">{briefing.callsign}</span> },
    { label: t('dispatch.block'), value: <Duration minutes={briefing.block_minutes} /> },
    { label: t('dispatch.distance'), value: <Distance nmi={briefing.distance_nmi} /> },
    { label: t('dispatch.level'), value: <Altitude ft={briefing.cruise_level_ft} /> },
    { label: t('dispatch.blockFuel'), value: <Mass kg={briefing.fuel.block_fuel_kg} /> },
    { label: t('dispatch.payload'), value: <Mass kg={briefing.load.payload_kg} /> },
  ];
  return (
    <>
      <div className="paper-leg">
        <End
          station={briefing.departure}
          label={t('dispatch.departs')}
          at={briefing.planned_departure_at}
          local={briefing.departure_local}
        />
        <div className="paper-via">
          {t('dispatch.course', { course: courseText(briefing.initial_course_deg) })}
          <br />
          {t('dispatch.greatCircle')} <Distance nmi={briefing.great_circle_nmi} />
        </div>
        <End
          station={briefing.arrival}
          label={t('dispatch.arrives')}
          at={briefing.planned_arrival_at}
          local={briefing.arrival_local}
        />
      </div>
      <dl className="paper-figures">
        {figures.map((figure) => (
          <div key={figure.label}>
            <dt>{figure.label}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
      <PaperMap briefing={briefing} world={world} />
      <div className="paper-columns">
        <section>
          <h2>{t('dispatch.routeText')}</h2>
          <p className="mono">{briefing.route_text || t('dispatch.routeNone')}</p>
          {briefing.route_notes && <p>{briefing.route_notes}</p>}
        </section>
        {briefing.warnings.length > 0 && (
          <section>
            <h2>{t('dispatch.warnings')}</h2>
            {briefing.warnings.map((warning) => (
              <p key={warning.code}>{warning.message}</p>
            ))}
          </section>
        )}
        <section>
          <h2>{t('dispatch.fuelTitle')}</h2>
          <PaperFuel briefing={briefing} />
        </section>
        <section>
          <h2>{t('dispatch.weights')}</h2>
          <PaperWeights weights={briefing.weights} />
        </section>
        <section>
          <h2>{t('dispatch.fares')}</h2>
          <PaperLoad load={briefing.load} />
        </section>
        <PaperRunways station={briefing.departure} />
        <PaperRunways station={briefing.arrival} />
        <section>
          <h2>{t('dispatch.alternates')}</h2>
          <PaperAlternates briefing={briefing} />
        </section>
        <section>
          <h2>{t('dispatch.aircraftAndCrew')}</h2>
          <PaperAircraft briefing={briefing} />
        </section>
        <section>
          <h2>{t('dispatch.blockTitle')}</h2>
          <table className="paper-table">
            <tbody>
              {briefing.block_lines.map((line) => (
                <tr key={line.name}>
                  <th scope="row">
                    {line.name}
                    <small>{line.formula}</small>
                  </th>
                  <td className="n">
                    <Duration minutes={line.minutes} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <section>
        <h2>{t('dispatch.toFillIn')}</h2>
        <div className="paper-log">
          {[
            t('dispatch.logOff'),
            t('dispatch.logTakeoff'),
            t('dispatch.logLanding'),
            t('dispatch.logOn'),
            t('dispatch.logFuelOut'),
            t('dispatch.logFuelIn'),
            t('dispatch.logLevel'),
            t('dispatch.logRate'),
          ].map((label) => (
            <div key={label} className="paper-label">
              {label}
            </div>
          ))}
          <div className="paper-label paper-wide">{t('dispatch.logNotes')}</div>
        </div>
      </section>
      <p className="paper-foot">
        {t('dispatch.printed', { time: formatInstant(new Date().toISOString()) })} {t('dispatch.notReal')}
      </p>
    </>
  );
}

function End({
  station,
  label,
  at,
  local,
}: {
  station: Briefing['departure'];
  label: string;
  at: string;
  local: string;
}) {
  return (
    <div>
      <span className="paper-label">{label}</span>
      <b>{station.icao}</b>
      {station.name}
      <br />
      <strong>
        {formatDay(at)}, {formatClock(at)}
      </strong>{' '}
      · {t('dispatch.local', { clock: clockOf(local) })}
    </div>
  );
}
