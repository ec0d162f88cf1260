import { List } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { inkOn } from '@/components/layout/airline-mark.tsx';
import type { MapFlight, MapSelection } from '@/components/map/map-data.ts';
import { MapList } from '@/components/map/map-list.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { t } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { useRoomy } from '@/lib/use-wide.ts';
import { hubNames, mapAirports, mapRoutes } from '../model.ts';
import type { PublicAirline } from '../queries.ts';

const WorldMap = lazy(() =>
  import('@/components/map/world-map.tsx').then((module) => ({ default: module.WorldMap })),
);
const panelWidth = 448;

interface HeroProps {
  airline: PublicAirline;
  flights: readonly MapFlight[];
  selected: MapSelection | null;
  onSelect: (selection: MapSelection | null) => void;
}

/** The airline's name over its world. */
export function Hero({ airline, flights, selected, onSelect }: HeroProps) {
  const roomy = useRoomy();
  const [listed, setListed] = useState(false);
  const airports = useMemo(() => mapAirports(airline.map), [airline.map]);
  const routes = useMemo(() => mapRoutes(airline.map), [airline.map]);
  const { primary } = airline.colours;
  return (
    <div className="relative flex flex-col border-b border-line bg-map-space lg:h-[36rem]">
      <section
        id="map"
        aria-label={t('visit.map')}
        className="relative h-88 lg:absolute lg:inset-0 lg:h-auto"
      >
        <Suspense fallback={null}>
          <WorldMap
            airports={airports}
            routes={routes}
            flights={flights}
            selected={selected}
            onSelect={onSelect}
            insetLeft={roomy ? panelWidth : 0}
            spin
            scrolls
            className="absolute inset-0"
          />
        </Suspense>
      </section>
      <div className="lg:pointer-events-none lg:absolute lg:inset-y-0 lg:left-0 lg:flex lg:w-[28rem] lg:flex-col lg:justify-center lg:p-8">
        <div className="flex flex-col gap-3 border-line bg-surface p-4 max-lg:border-t lg:pointer-events-auto lg:max-h-full lg:overflow-y-auto lg:rounded-panel lg:border lg:p-6 lg:shadow-pop">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{airline.name}</h1>
          <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm text-ink-3">
            <span className="code">{airline.code}</span>
            <span>{t('visit.callsign', { callsign: airline.callsign })}</span>
            {airline.hubs.length > 0 && <span>{t('visit.basedAt', { hubs: hubNames(airline.hubs) })}</span>}
            <span>{t('visit.founded', { day: formatDay(airline.founded_at) })}</span>
          </p>
          {airline.introduction && (
            <p className="max-w-prose whitespace-pre-line text-lg text-ink-2">{airline.introduction}</p>
          )}
          <div className="mt-1 flex flex-wrap gap-2">
            <a
              href="#join"
              className={buttonClass('primary', 'lg', 'hover:brightness-110')}
              style={{ background: primary, color: inkOn(primary) }}
            >
              {t('visit.join')}
            </a>
            <Button
              size="lg"
              variant="quiet"
              icon={<List />}
              aria-expanded={listed}
              onClick={() => setListed(!listed)}
            >
              {t('visit.mapList')}
            </Button>
          </div>
          {listed && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too.
            <section aria-label={t('visit.mapList')} tabIndex={0} className="-mx-3 max-h-72 overflow-y-auto">
              <MapList airports={airports} flights={flights} selected={selected} onSelect={onSelect} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}
