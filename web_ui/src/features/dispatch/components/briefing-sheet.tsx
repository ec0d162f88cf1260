import { Card, Facts } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Altitude, Code, Distance, Duration, Mass, Measure, None, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { clockOf, courseText, engineText } from '../model.ts';
import type { Briefing } from '../types.ts';
import { AlternateList } from './alternate-list.tsx';
import { FuelPlan } from './fuel-plan.tsx';
import { LoadPlan } from './load-plan.tsx';
import { RunwayCard } from './runway-card.tsx';
import { WeightPlan } from './weight-plan.tsx';

/** A flight on one page. What is printed of it is `BriefingPaper`. */
export function BriefingSheet({ briefing }: { briefing: Briefing }) {
  const local = (time: string) => t('dispatch.local', { clock: clockOf(time) });
  return (
    <div className="flex flex-col gap-4">
      {briefing.warnings.map((warning) => (
        <Notice key={warning.code} kind="caution">
          {warning.message}
        </Notice>
      ))}
      <StatStrip label={t('dispatch.figures')}>
        <Stat
          label={t('dispatch.departs')}
          value={<Time at={briefing.planned_departure_at} show="clock" />}
          hint={local(briefing.departure_local)}
        />
        <Stat
          label={t('dispatch.arrives')}
          value={<Time at={briefing.planned_arrival_at} show="clock" />}
          hint={local(briefing.arrival_local)}
        />
        <Stat label={t('dispatch.block')} value={<Duration minutes={briefing.block_minutes} />} />
        <Stat label={t('dispatch.distance')} value={<Distance nmi={briefing.distance_nmi} />} />
        <Stat label={t('dispatch.blockFuel')} value={<Mass kg={briefing.fuel.block_fuel_kg} />} />
        <Stat
          label={t('dispatch.load')}
          value={t('dispatch.pax', { count: briefing.load.passengers })}
          hint={<Mass kg={briefing.load.payload_kg} />}
        />
      </StatStrip>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Card title={t('dispatch.fuelTitle')}>
            <FuelPlan fuel={briefing.fuel} aircraft={briefing.aircraft} />
          </Card>
          <Card title={t('dispatch.blockTitle')}>
            <table className="w-full">
              <tbody>
                {briefing.block_lines.map((line) => (
                  <tr key={line.name} className="align-baseline">
                    <th scope="row" className="py-1 pr-3 text-left font-normal">
                      {line.name}
                      <div className="num text-xs text-ink-3">{line.formula}</div>
                    </th>
                    <td className="py-1 text-right">
                      <Duration minutes={line.minutes} />
                    </td>
                  </tr>
                ))}
                {briefing.block_lines.length > 1 && (
                  <tr className="font-semibold">
                    <th scope="row" className="border-t border-line pt-2 text-left">
                      {t('dispatch.block')}
                    </th>
                    <td className="border-t border-line pt-2 text-right">
                      <Duration minutes={briefing.block_minutes} />
                    </td>
                  </tr>
                )}
              </tbody>
            </table>
          </Card>
          <RunwayCard station={briefing.departure} />
          <RunwayCard station={briefing.arrival} />
          <Card title={t('dispatch.alternates')}>
            <AlternateList briefing={briefing} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Card>
            <Facts
              items={[
                { label: t('dispatch.callsign'), value: <Code>{briefing.callsign}</Code> },
                {
                  label: t('dispatch.aircraft'),
                  value: (
                    <>
                      <Code className="font-bold">{briefing.aircraft.registration}</Code>{' '}
                      {briefing.aircraft.type_name}
                    </>
                  ),
                },
                {
                  label: t('dispatch.pilot'),
                  value: (
                    <>
                      {briefing.pilot.name}
                      {briefing.crew.rank && <span className="text-ink-3"> · {briefing.crew.rank}</span>}
                    </>
                  ),
                },
                {
                  label: t('dispatch.alternate'),
                  value: briefing.alternate ? (
                    <>
                      <Code className="font-bold">{briefing.alternate.icao}</Code> {briefing.alternate.name},{' '}
                      <Distance nmi={briefing.alternate.distance_nmi} />
                    </>
                  ) : (
                    <None />
                  ),
                },
                { label: t('dispatch.level'), value: <Altitude ft={briefing.cruise_level_ft} /> },
                {
                  label: t('dispatch.greatCircle'),
                  value: (
                    <>
                      <Distance nmi={briefing.great_circle_nmi} /> ·{' '}
                      {t('dispatch.course', { course: courseText(briefing.initial_course_deg) })}
                    </>
                  ),
                },
                {
                  label: t('dispatch.routeText'),
                  value: briefing.route_text ? (
                    <span className="code break-words whitespace-pre-wrap">{briefing.route_text}</span>
                  ) : (
                    <span className="text-ink-3">{t('dispatch.routeNone')}</span>
                  ),
                },
                ...(briefing.route_notes
                  ? [{ label: t('dispatch.notes'), value: briefing.route_notes }]
                  : []),
              ]}
            />
          </Card>
          <Card title={t('dispatch.aircraftAndCrew')}>
            <Facts items={aircraftFacts(briefing)} />
          </Card>
          <Card
            title={t('dispatch.fares')}
            hint={`${t('dispatch.loadFactor')} ${formatNumber(briefing.load.load_factor_percent, 1)} %`}
          >
            <LoadPlan load={briefing.load} />
          </Card>
          <Card title={t('dispatch.weights')}>
            <WeightPlan weights={briefing.weights} />
          </Card>
        </div>
      </div>
    </div>
  );
}

function aircraftFacts({ aircraft, crew }: Briefing) {
  return [
    ...(aircraft.engine_kind ? [{ label: t('dispatch.engines'), value: engineText(aircraft) }] : []),
    { label: t('dispatch.cruise'), value: <Measure value={aircraft.cruise_kt} unit="kt" /> },
    { label: t('dispatch.range'), value: <Distance nmi={aircraft.range_nmi} /> },
    { label: t('dispatch.ceiling'), value: <Altitude ft={aircraft.ceiling_ft} /> },
    {
      label: t('dispatch.airframeTime'),
      value: (
        <>
          <Duration minutes={aircraft.block_minutes_total} /> h ·{' '}
          {t('dispatch.cycles', { count: aircraft.cycles })}
        </>
      ),
    },
    ...(crew.flight_crew === null
      ? []
      : [
          {
            label: t('dispatch.crew'),
            value: t('dispatch.crewOf', { flight: crew.flight_crew, cabin: crew.cabin_crew ?? 0 }),
          },
        ]),
  ];
}
