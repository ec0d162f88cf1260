import type { ReactNode } from 'react';
import { Altitude, Distance, Duration, Mass, Measure } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { engineText, headingText, surfaceText, weightMargin } from '../model.ts';
import type { Briefing } from '../types.ts';

type Station = Briefing['departure'];

/** The fuel with the reasoning of each line. */
export function PaperFuel({ briefing: { fuel, aircraft } }: { briefing: Briefing }) {
  if (!fuel.available) return <p>{fuel.why}</p>;
  return (
    <>
      <table className="paper-table">
        <tbody>
          {fuel.lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">
                {line.name}
                <small>{line.formula}</small>
              </th>
              <td className="n">
                <Mass kg={line.kg} />
              </td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('dispatch.blockFuel')}</th>
            <td className="n">
              <Mass kg={fuel.block_fuel_kg} />
            </td>
          </tr>
        </tbody>
      </table>
      <dl className="paper-facts">
        <Fact label={t('dispatch.takeoffFuel')}>
          <Mass kg={fuel.takeoff_fuel_kg} />
        </Fact>
        <Fact label={t('dispatch.landingFuel')}>
          <Mass kg={fuel.landing_fuel_kg} />
        </Fact>
        <Fact label={t('dispatch.minimumFuel')}>
          <Mass kg={fuel.minimum_block_fuel_kg} />
        </Fact>
        <Fact label={t('dispatch.capacity')}>
          <Mass kg={fuel.capacity_kg} />
        </Fact>
        <Fact label={t('dispatch.onBoard')}>
          {aircraft.fuel_known ? <Mass kg={aircraft.fuel_on_board_kg} /> : t('dispatch.onBoardUnknown')}
        </Fact>
        <Fact label={t('dispatch.uplift')}>
          <Mass kg={fuel.uplift_kg} />
        </Fact>
      </dl>
    </>
  );
}

/** Each weight, its limit and what is left to it. */
export function PaperWeights({ weights }: { weights: Briefing['weights'] }) {
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <td />
          <th scope="col" className="n">
            {t('dispatch.plannedWeight')}
          </th>
          <th scope="col" className="n">
            {t('dispatch.limit')}
          </th>
          <th scope="col" className="n">
            {t('dispatch.margin')}
          </th>
        </tr>
      </thead>
      <tbody>
        {weights.map((line) => (
          <tr key={line.key}>
            <th scope="row">{line.name}</th>
            <td className="n">
              <Mass kg={line.kg} />
            </td>
            <td className="n">
              <Mass kg={line.limit_kg} />
            </td>
            <td className="n">
              <Mass kg={weightMargin(line)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PaperLoad({ load }: { load: Briefing['load'] }) {
  return (
    <>
      <table className="paper-table">
        <tbody>
          {load.fares.map((fare) => (
            <tr key={fare.code}>
              <th scope="row">
                {fare.name} <span className="mono">{fare.code}</span>
              </th>
              <td className="n">
                {t('dispatch.fareLine', {
                  count: formatNumber(fare.count),
                  capacity: formatNumber(fare.capacity),
                })}
                {fare.kind === 'cargo' && ' kg'}
              </td>
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('dispatch.payload')}</th>
            <td className="n">
              <Mass kg={load.payload_kg} />
            </td>
          </tr>
        </tbody>
      </table>
      <small>{load.formula}</small>
    </>
  );
}

/** The runways of one end: heading of each end, length, surface, lights. */
export function PaperRunways({ station }: { station: Station }) {
  return (
    <section>
      <h2>{t('dispatch.runwaysAt', { icao: station.icao, name: station.name })}</h2>
      <table className="paper-table">
        <tbody>
          {station.runways.slice(0, 6).map((runway) => (
            <tr key={runway.ident}>
              <th scope="row" className="mono">
                {runway.ident}
              </th>
              <td className="n">{headingText(runway.headings_deg)}</td>
              <td className="n">
                <Altitude ft={runway.length_ft} />
              </td>
              <td className="n">
                {surfaceText(runway.surface)}
                {runway.lighted && `, ${t('dispatch.lighted')}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <small>
        {t('dispatch.elevation')} <Altitude ft={station.elevation_ft} /> · {station.timezone}
      </small>
    </section>
  );
}

export function PaperAlternates({ briefing }: { briefing: Briefing }) {
  return (
    <table className="paper-table">
      <tbody>
        {briefing.alternates.slice(0, 5).map((one) => (
          <tr key={one.icao}>
            <th scope="row">
              <span className="mono">{one.icao}</span> {one.name}
              {one.icao === briefing.alternate?.icao && <b> · {t('dispatch.chosen')}</b>}
              {!one.suitable && <small>{one.why}</small>}
            </th>
            <td className="n">
              <Distance nmi={one.distance_nmi} />
            </td>
            <td className="n">
              <Altitude ft={one.longest_runway_ft} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PaperAircraft({ briefing: { aircraft, crew, pilot } }: { briefing: Briefing }) {
  return (
    <dl className="paper-facts">
      <Fact label={t('dispatch.aircraft')}>
        <span className="mono">{aircraft.registration}</span> {aircraft.type_name} (
        {aircraft.subfleet.type_icao}
        {aircraft.wake && `/${aircraft.wake}`})
      </Fact>
      {aircraft.engine_kind && <Fact label={t('dispatch.engines')}>{engineText(aircraft)}</Fact>}
      <Fact label={t('dispatch.cruise')}>
        <Measure value={aircraft.cruise_kt} unit="kt" />
      </Fact>
      <Fact label={t('dispatch.range')}>
        <Distance nmi={aircraft.range_nmi} />
      </Fact>
      <Fact label={t('dispatch.ceiling')}>
        <Altitude ft={aircraft.ceiling_ft} />
      </Fact>
      {aircraft.needed_runway_ft > 0 && (
        <Fact label={t('dispatch.neededRunway')}>
          <Altitude ft={aircraft.needed_runway_ft} />
        </Fact>
      )}
      <Fact label={t('dispatch.airframeTime')}>
        <Duration minutes={aircraft.block_minutes_total} /> h,{' '}
        {t('dispatch.cycles', { count: aircraft.cycles })}
      </Fact>
      <Fact label={t('dispatch.pilot')}>
        {pilot.name}, <span className="mono">{pilot.pilot_number}</span>
        {crew.rank && `, ${crew.rank}`}
      </Fact>
      {crew.flight_crew !== null && (
        <Fact label={t('dispatch.crew')}>
          {t('dispatch.crewOf', { flight: crew.flight_crew, cabin: crew.cabin_crew ?? 0 })}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
