import { List, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { MapAirport, MapFlight, MapSelection } from '@/components/map/map-data.ts';
import { MapList } from '@/components/map/map-list.tsx';
import { Button } from '@/components/ui/button.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { TopicLink } from '@/components/ui/topic-link.tsx';
import { Code, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Home, LiveFlight } from '../queries.ts';

interface SelectedCardProps {
  map: Home['map'];
  live: readonly LiveFlight[];
  airports: readonly MapAirport[];
  flights: readonly MapFlight[];
  selected: MapSelection | null;
  onSelect: (selection: MapSelection | null) => void;
}

const boxClass =
  'absolute top-4 right-4 w-72 overflow-hidden rounded-card border border-line bg-surface shadow-pop';

/** What is chosen on the map, or the whole map as a list. */
export function SelectedCard({ map, live, airports, flights, selected, onSelect }: SelectedCardProps) {
  const [listed, setListed] = useState(false);
  if (listed) {
    return (
      <section aria-label={t('home.listTitle')} className={boxClass}>
        <header className="flex items-center justify-between border-b border-line py-1.5 pr-1.5 pl-3">
          <h2 className="text-md font-semibold">{t('home.listTitle')}</h2>
          <IconButton size="sm" label={t('action.close')} onClick={() => setListed(false)}>
            <X />
          </IconButton>
        </header>
        <div className="max-h-[50vh] overflow-y-auto pb-2">
          <MapList airports={airports} flights={flights} selected={selected} onSelect={onSelect} />
        </div>
      </section>
    );
  }
  const flight = selected?.kind === 'flight' ? live.find((one) => one.booking_id === selected.id) : undefined;
  const airport =
    selected?.kind === 'airport' ? map.airports.find((one) => one.icao === selected.id) : undefined;
  if (flight) {
    return (
      <section aria-label={flight.ident} className={boxClass}>
        <Head
          title={<Code className="text-lg font-bold text-active">{flight.ident}</Code>}
          onClose={() => onSelect(null)}
        />
        <div className="flex flex-col gap-1.5 px-3 pb-3 text-sm">
          <Code className="text-md font-bold">
            {flight.departure.icao} → {flight.arrival.icao}
          </Code>
          <p className="text-ink-2">
            {flight.departure.city} – {flight.arrival.city}
          </p>
          <p>
            <TopicLink topic={`aircraft:${flight.aircraft.id}`}>
              <Code>{flight.aircraft.registration}</Code>
            </TopicLink>{' '}
            · {flight.aircraft.subfleet.type_icao} ·{' '}
            <TopicLink topic={`pilots:${flight.pilot.id}`}>{flight.pilot.name}</TopicLink>
          </p>
          <p className="text-ink-3">
            <Time at={flight.block_off_at} show="clock" /> – <Time at={flight.eta} show="clock" />
          </p>
        </div>
      </section>
    );
  }
  if (airport) {
    const here = map.aircraft.filter((aircraft) => aircraft.icao === airport.icao);
    return (
      <section aria-label={airport.name} className={boxClass}>
        <Head
          title={
            <>
              <Code className="text-lg font-bold">{airport.icao}</Code>
              <span className="block truncate text-sm text-ink-2">{airport.name}</span>
            </>
          }
          onClose={() => onSelect(null)}
        />
        <div className="flex flex-col gap-2 px-3 pb-3 text-sm">
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
          <TopicLink topic={`airports:${airport.icao}`}>{t('home.openAirport')}</TopicLink>
        </div>
      </section>
    );
  }
  return (
    <div className="absolute top-4 right-4">
      <Button icon={<List />} onClick={() => setListed(true)}>
        {t('home.list')}
      </Button>
    </div>
  );
}

function Head({ title, onClose }: { title: ReactNode; onClose: () => void }) {
  return (
    <header className="flex items-start gap-2 py-2 pr-1.5 pl-3">
      <div className="min-w-0 flex-1">{title}</div>
      <IconButton size="sm" label={t('action.close')} onClick={onClose}>
        <X />
      </IconButton>
    </header>
  );
}
