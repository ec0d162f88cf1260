import { Link } from '@tanstack/react-router';
import { Facts } from '@/components/ui/card.tsx';
import { Altitude, Code, Distance, Duration, Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';
import type { Pirep } from '../types.ts';

/** What was reported, beyond the figures at the head of the page. */
export function FlightFacts({ pirep }: { pirep: Pirep }) {
  const items = [
    { label: t('flights.callsign'), value: <Code>{pirep.callsign}</Code> },
    {
      label: t('flights.pilot'),
      value: (
        <ThingLink topic={`pilots:${pirep.pilot.id}`}>
          {pirep.pilot.name} <Code className="text-ink-3">{pirep.pilot.pilot_number}</Code>
        </ThingLink>
      ),
    },
    {
      label: t('flights.aircraft'),
      value: (
        <ThingLink topic={`aircraft:${pirep.aircraft.id}`}>
          <Code className="font-bold">{pirep.aircraft.registration}</Code> {pirep.aircraft.subfleet.name}
        </ThingLink>
      ),
    },
    pirep.route && {
      label: t('flights.route'),
      value: (
        <ThingLink topic={`routes:${pirep.route.id}`}>
          <Code>{pirep.route.ident}</Code>
        </ThingLink>
      ),
    },
    { label: t('flights.blockFuel'), value: <Mass kg={pirep.block_fuel_kg} /> },
    { label: t('flights.remaining'), value: <Mass kg={pirep.fuel_remaining_kg} /> },
    { label: t('flights.level'), value: <Altitude ft={pirep.cruise_level_ft} /> },
    {
      label: t('flights.source'),
      value: pirep.source === 'acars' ? t('flights.sourceAcars') : t('flights.sourceManual'),
    },
    pirep.planned && {
      label: t('flights.plan'),
      value: (
        <>
          <Duration minutes={pirep.planned.block_minutes} /> · <Distance nmi={pirep.planned.distance_nmi} /> ·{' '}
          <Mass kg={pirep.planned.block_fuel_kg} />
        </>
      ),
    },
    pirep.planned?.alternate && {
      label: t('flights.alternate'),
      value: <Code>{pirep.planned.alternate}</Code>,
    },
    pirep.route_text && {
      label: t('flights.routeText'),
      value: <span className="code break-words whitespace-pre-wrap">{pirep.route_text}</span>,
    },
    pirep.remarks && {
      label: t('flights.remarks'),
      value: <span className="whitespace-pre-wrap">{pirep.remarks}</span>,
    },
    ...Object.entries(pirep.fields).map(([label, value]) => ({ label, value })),
  ];
  return <Facts items={items.filter((item) => item !== null && item !== '' && item !== undefined)} />;
}

export function FlightLoad({ pirep }: { pirep: Pirep }) {
  return (
    <Facts
      items={[
        ...pirep.fares.map((fare) => ({
          label: fare.name,
          value: `${formatNumber(fare.count)} / ${formatNumber(fare.capacity)}${fare.kind === 'cargo' ? ' kg' : ''}`,
        })),
        ...(pirep.load_factor_percent === null
          ? []
          : [{ label: t('flights.loadFactor'), value: `${formatNumber(pirep.load_factor_percent, 1)} %` }]),
      ]}
    />
  );
}

function ThingLink({ topic, children }: { topic: string; children: React.ReactNode }) {
  return (
    <Link to={(pathOfTopic(topic) ?? '/') as '/'} className="rounded-control hover:underline">
      {children}
    </Link>
  );
}
