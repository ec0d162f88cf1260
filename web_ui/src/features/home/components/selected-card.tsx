import { Crosshair, Locate, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MapSelection } from '@/components/map/map-data.ts';
import { Button } from '@/components/ui/button.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { RouteStrip } from '@/components/ui/route-strip.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { useNow } from '@/lib/use-now.ts';
import type { Home, LiveFlight } from '../queries.ts';

interface SelectedCardProps {
  map: Home['map'];
  live: readonly LiveFlight[];
  selected: MapSelection | null;
  onClose: () => void;
  following: boolean;
  onFollow: (follow: boolean) => void;
  onCloser: (selection: MapSelection) => void;
}

/** What is chosen on the map, in a few lines, and the ways on. */
export function SelectedCard({ selected, map, live, ...props }: SelectedCardProps) {
  if (!selected) return null;
  if (selected.kind === 'flight') {
    const flight = live.find((one) => one.booking_id === selected.id);
    return flight ? <FlightCard flight={flight} selected={selected} {...props} /> : null;
  }
  if (selected.kind === 'airport') {
    const airport = map.airports.find((one) => one.icao === selected.id);
    if (!airport) return null;
    const here = map.aircraft.filter((one) => one.icao === airport.icao && one.state !== 'in_flight');
    return (
      <Box
        name={airport.name}
        onClose={props.onClose}
        title={
          <>
            <Code className="text-lg font-bold">{airport.icao}</Code>
            <span className="block truncate text-sm text-ink-2">{airport.name}</span>
          </>
        }
        actions={
          <Button size="sm" icon={<Locate />} onClick={() => props.onCloser(selected)}>
            {t('home.closer')}
          </Button>
        }
        more={<TopicLink topic={`airports:${airport.icao}`}>{t('home.openAirport')}</TopicLink>}
      >
        <p className="text-ink-3">
          {airport.hub && `${t('map.hub')} · `}
          {t('home.routesHere', { count: airport.routes })} ·{' '}
          {t('home.parkedHere', { count: airport.aircraft })}
        </p>
        {here.length > 0 && (
          <ul className="flex max-h-40 flex-wrap gap-x-3 gap-y-1 overflow-y-auto">
            {here.map((aircraft) => (
              <li key={aircraft.id}>
                <TopicLink topic={`aircraft:${aircraft.id}`}>
                  <Code>{aircraft.registration}</Code>
                </TopicLink>{' '}
                <span className="text-xs text-ink-3">{aircraft.type_icao}</span>
              </li>
            ))}
          </ul>
        )}
      </Box>
    );
  }
  const aircraft = map.aircraft.find((one) => one.id === selected.id);
  const place = map.airports.find((one) => one.icao === aircraft?.icao);
  if (!aircraft) return null;
  return (
    <Box
      name={aircraft.registration}
      onClose={props.onClose}
      title={<Code className="text-lg font-bold">{aircraft.registration}</Code>}
      actions={
        <Button size="sm" icon={<Locate />} onClick={() => props.onCloser(selected)}>
          {t('home.closer')}
        </Button>
      }
      more={<TopicLink topic={`aircraft:${aircraft.id}`}>{t('home.openAircraft')}</TopicLink>}
    >
      <p>
        {aircraft.type_icao} ·{' '}
        <TopicLink topic={`airports:${aircraft.icao}`}>
          <Code>{aircraft.icao}</Code>
        </TopicLink>{' '}
        {place?.name}
      </p>
    </Box>
  );
}

function FlightCard({
  flight,
  following,
  onFollow,
  onClose,
}: { flight: LiveFlight } & Omit<SelectedCardProps, 'map' | 'live'>) {
  const nowMs = useNow(10_000);
  const [off, on] = [Date.parse(flight.block_off_at), Date.parse(flight.eta)];
  const flown = Math.min(1, Math.max(0, (nowMs - off) / Math.max(1, on - off)));
  return (
    <Box
      name={flight.ident}
      onClose={onClose}
      title={<Code className="text-lg font-bold text-active">{flight.ident}</Code>}
      actions={
        <Button size="sm" icon={<Crosshair />} aria-pressed={following} onClick={() => onFollow(!following)}>
          {following ? t('home.followEnd') : t('home.follow')}
        </Button>
      }
    >
      <RouteStrip
        from={{ icao: flight.departure.icao, name: flight.departure.city || flight.departure.name }}
        to={{ icao: flight.arrival.icao, name: flight.arrival.city || flight.arrival.name }}
        progress={flown}
      />
      <p className="flex justify-between gap-2 text-ink-3">
        <Time at={flight.block_off_at} show="clock" />
        <span className="num">{t('home.flown', { percent: formatNumber(flown * 100) })}</span>
        <Time at={flight.eta} show="clock" />
      </p>
      <p>
        <TopicLink topic={`aircraft:${flight.aircraft.id}`}>
          <Code>{flight.aircraft.registration}</Code>
        </TopicLink>{' '}
        · {flight.aircraft.subfleet.type_icao} ·{' '}
        <TopicLink topic={`pilots:${flight.pilot.id}`}>{flight.pilot.name}</TopicLink>
      </p>
      {flight.estimated && <p className="text-xs text-ink-3">{t('home.estimated')}</p>}
    </Box>
  );
}

function Box(props: {
  name: string;
  title: ReactNode;
  actions: ReactNode;
  /** The page of it. */
  more?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={props.name}
      className="w-full overflow-hidden rounded-card border border-line bg-surface shadow-pop"
    >
      <header className="flex items-start gap-2 py-2 pr-1.5 pl-3">
        <div className="min-w-0 flex-1">{props.title}</div>
        <IconButton size="sm" label={t('action.close')} onClick={props.onClose}>
          <X />
        </IconButton>
      </header>
      <div className="flex flex-col gap-2 px-3 pb-3 text-sm">
        {props.children}
        <div className="flex items-center justify-between gap-2">
          {props.actions}
          {props.more}
        </div>
      </div>
    </section>
  );
}
