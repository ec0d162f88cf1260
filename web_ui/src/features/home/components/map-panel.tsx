import { List, MonitorPlay, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { MapAircraft, MapAirport, MapFlight, MapSelection } from '@/components/map/map-data.ts';
import { MapList } from '@/components/map/map-list.tsx';
import { Button } from '@/components/ui/button.tsx';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import type { Home, LiveFlight } from '../queries.ts';
import type { MapState } from '../use-map-state.ts';
import { SelectedCard } from './selected-card.tsx';

interface MapPanelProps {
  state: MapState;
  onChange: (change: Partial<MapState>) => void;
  map: Home['map'];
  live: readonly LiveFlight[];
  airports: readonly MapAirport[];
  flights: readonly MapFlight[];
  aircraft: readonly MapAircraft[];
  following: boolean;
  onFollow: (follow: boolean) => void;
  onCloser: (selection: MapSelection) => void;
}

/** Beside the map: the same as a list, and what is chosen. */
export function MapPanel({ state, onChange, ...props }: MapPanelProps) {
  const { selected, listed } = state;
  const button = useRef<HTMLButtonElement>(null);
  const wasListed = useRef(listed);
  useEffect(() => {
    // Whoever was in the list is where it was opened from, and not nowhere.
    if (wasListed.current && !listed && document.activeElement === document.body) button.current?.focus();
    wasListed.current = listed;
  }, [listed]);
  return (
    <>
      {listed ? (
        <section
          aria-label={t('home.listTitle')}
          className="flex max-h-[50vh] w-full flex-col overflow-hidden rounded-card border border-line bg-surface shadow-pop"
        >
          <header className="flex items-center justify-between border-b border-line py-1.5 pr-1.5 pl-3">
            <h2 className="text-md font-semibold">{t('home.listTitle')}</h2>
            <IconButton
              size="sm"
              keys="l"
              label={t('action.close')}
              onClick={() => onChange({ listed: false })}
            >
              <X />
            </IconButton>
          </header>
          <MapList
            autoFocus
            onLeave={() => onChange({ listed: false })}
            airports={props.airports}
            flights={props.flights}
            aircraft={props.aircraft}
            selected={selected}
            onSelect={(next) => onChange({ selected: next })}
          />
        </section>
      ) : (
        <div className="flex justify-end gap-2">
          <Button ref={button} icon={<List />} onClick={() => onChange({ listed: true })}>
            {t('home.list')}
          </Button>
          <Button
            icon={<MonitorPlay />}
            title={t('home.kioskHint')}
            onClick={() => onChange({ kiosk: true })}
          >
            {t('home.kiosk')}
          </Button>
        </div>
      )}
      <SelectedCard
        map={props.map}
        live={props.live}
        selected={selected}
        onClose={() => onChange({ selected: null })}
        following={props.following}
        onFollow={props.onFollow}
        onCloser={props.onCloser}
      />
    </>
  );
}
