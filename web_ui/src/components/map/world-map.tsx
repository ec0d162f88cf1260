import { Globe, House, Map as MapIcon, Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import { useStanding } from '@/lib/moment.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import type { Target } from './draw-traffic.ts';
import type { MapAirport, MapFlight, MapRoute, MapSelection } from './map-data.ts';
import { MapEngine } from './map-engine.ts';
import { attachInput } from './map-input.ts';
import { MapTip } from './map-tip.tsx';

export interface WorldMapProps {
  /** Keep these the same objects between renders while nothing changed (useMemo): they are worked out anew otherwise. */
  airports: readonly MapAirport[];
  routes: readonly MapRoute[];
  flights: readonly MapFlight[];
  selected?: MapSelection | null;
  onSelect?: (selection: MapSelection | null) => void;
  /** Pixels at the sides that other things lie over; the globe keeps to the middle of the rest. */
  insetLeft?: number;
  insetRight?: number;
  /** A low, wide place: the flat map fills it, and the reader's usual choice is left alone. */
  low?: boolean;
  /** Over the map: a list, a legend. */
  children?: ReactNode;
  className?: string;
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The airline on a globe or a flat map. Everything on it is also in MapList, for those who cannot see or point. */
export function WorldMap(props: WorldMapProps) {
  const { airports, routes, flights, selected = null, insetLeft = 0, insetRight = 0 } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const engine = useRef<MapEngine | null>(null);
  const started = useRef(false);
  const onSelect = useRef(props.onSelect);
  onSelect.current = props.onSelect;
  const [tip, setTip] = useState<Target | null>(null);
  const [failed, setFailed] = useState(false);
  const { projection: usual } = usePreferences();
  const [here, setHere] = useState<'globe' | 'flat'>('flat');
  const projection = props.low ? here : usual;

  const low = useRef(props.low);
  const flip = () => {
    const next = host.current?.dataset.kind === 'globe' ? 'flat' : 'globe';
    if (low.current) setHere(next);
    else setPreferences({ projection: next });
  };
  const goHome = () => engine.current?.flyTo(engine.current.home(), !calm());

  useEffect(() => {
    const box = host.current;
    const layers = canvases.current.filter((canvas) => canvas !== null);
    if (!box || layers.length !== 3) return;
    const map = new MapEngine(layers, { hover: setTip, worldFailed: () => setFailed(true) });
    engine.current = map;
    const size = new ResizeObserver(([entry]) => {
      if (entry) map.resize(entry.contentRect.width, entry.contentRect.height, devicePixelRatio);
    });
    size.observe(box);
    const theme = new MutationObserver(() => map.restyle());
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    const wake = () => !document.hidden && map.wake();
    document.addEventListener('visibilitychange', wake);
    // Labels are drawn with the page's font, which may come after the first picture.
    void document.fonts
      .load(`500 11px ${getComputedStyle(box).fontFamily}`)
      .then(() => engine.current === map && map.restyle());
    const detach = attachInput(
      box,
      map,
      {
        press: (x, y) => {
          const target = map.targetAt(x, y);
          onSelect.current?.(target && { kind: target.kind, id: target.id });
        },
        escape: () => onSelect.current?.(null),
        projection: flip,
        home: () => map.flyTo(map.home(), !calm()),
      },
      calm,
    );
    return () => {
      detach();
      size.disconnect();
      theme.disconnect();
      document.removeEventListener('visibilitychange', wake);
      map.stop();
      engine.current = null;
      started.current = false;
    };
  }, []);

  useEffect(() => {
    const map = engine.current;
    const box = host.current;
    if (!map || !box) return;
    map.insets = { left: insetLeft, right: insetRight };
    map.resize(box.clientWidth, box.clientHeight, devicePixelRatio);
  }, [insetLeft, insetRight]);

  useEffect(() => {
    engine.current?.setKind(projection);
  }, [projection]);

  useEffect(() => {
    const map = engine.current;
    if (!map) return;
    map.model.setNetwork(airports, routes);
    map.networkChanged();
    if (!started.current && airports.length > 0) {
      started.current = true;
      map.flyTo(map.home(), false);
    }
  }, [airports, routes]);

  useEffect(() => {
    const map = engine.current;
    if (!map) return;
    map.model.setFlights(flights);
    map.flightsChanged();
  }, [flights]);

  const { moment } = useStanding();
  useEffect(() => {
    engine.current?.wake();
  }, [moment]);

  const selectedKind = selected?.kind;
  const selectedId = selected?.id;
  useEffect(() => {
    const map = engine.current;
    if (!map) return;
    const selection = selectedKind && selectedId ? { kind: selectedKind, id: selectedId } : null;
    map.select(selection);
    const place = selection && map.placeOf(selection);
    if (place) map.flyTo({ ...place, zoom: Math.max(map.camera.view.zoom, 1.15) }, !calm());
  }, [selectedKind, selectedId]);

  const zoom = (factor: number) => engine.current?.zoomBy(factor);
  return (
    // Its place on the page and its own frame are two boxes, so that the caller may position it in any way.
    <div className={props.className}>
      <div className="relative isolate size-full overflow-hidden bg-map-space">
        <div
          ref={host}
          role="application"
          aria-label={t('map.label', {
            airports: airports.length,
            routes: routes.length,
            flights: flights.length,
          })}
          aria-roledescription={t('map.role')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is turned and zoomed with keys
          tabIndex={0}
          data-kind={projection}
          className="absolute inset-0 cursor-grab touch-none outline-offset-[-3px] active:cursor-grabbing"
        >
          {['base', 'routes', 'traffic'].map((layer, index) => (
            <canvas
              key={layer}
              ref={(canvas) => {
                canvases.current[index] = canvas;
              }}
              className="pointer-events-none absolute inset-0 size-full"
            />
          ))}
        </div>
        {tip && <MapTip target={tip} airports={airports} flights={flights} />}
        {failed && (
          <p
            role="status"
            className="absolute top-3 left-1/2 -translate-x-1/2 rounded-control bg-caution-soft px-3 py-1.5 text-sm text-caution"
          >
            {t('map.failed')}
          </p>
        )}
        <div
          className="absolute right-3 bottom-3 flex flex-col gap-px overflow-hidden rounded-card border border-line bg-surface shadow-card max-sm:bottom-5"
          style={{ marginRight: insetRight }}
        >
          <IconButton label={t('map.zoomIn')} keys="+" tooltip={false} onClick={() => zoom(1.4)}>
            <Plus />
          </IconButton>
          <IconButton label={t('map.zoomOut')} keys="-" tooltip={false} onClick={() => zoom(1 / 1.4)}>
            <Minus />
          </IconButton>
          <IconButton label={t('map.reset')} keys="0" tooltip={false} onClick={goHome}>
            <House />
          </IconButton>
          <IconButton
            label={projection === 'globe' ? t('map.flat') : t('map.globe')}
            tooltip={false}
            onClick={flip}
          >
            {projection === 'globe' ? <MapIcon /> : <Globe />}
          </IconButton>
        </div>
        {props.children}
      </div>
    </div>
  );
}
