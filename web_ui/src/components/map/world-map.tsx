import { Globe, House, Map as MapIcon, Minus, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button.tsx';
import { t } from '@/i18n/t.ts';
import { nowMs, useStanding } from '@/lib/moment.ts';
import { setPreferences, usePreferences } from '@/lib/preferences.ts';
import { describe } from './describe.ts';
import type { LatLon } from './geo.ts';
import type { MapAircraft, MapAirport, MapFlight, MapRoute, MapSelection, MapTrack } from './map-data.ts';
import { MapEngine } from './map-engine.ts';
import { attachInput } from './map-input.ts';
import { MapTip } from './map-tip.tsx';
import type { Target } from './target.ts';
import { useFields } from './use-fields.ts';

export interface WorldMapProps {
  /** Keep these the same objects between renders while nothing changed (useMemo): they are worked out anew otherwise. */
  airports: readonly MapAirport[];
  routes: readonly MapRoute[];
  flights: readonly MapFlight[];
  /** What stands on the ground: each of them is seen from near. */
  aircraft?: readonly MapAircraft[];
  /** Lines that are no routes: what was planned and what was flown. */
  tracks?: readonly MapTrack[];
  /** A place that something beside the map points at: the moment under the pointer of a chart. */
  cursor?: LatLon | null;
  selected?: MapSelection | null;
  onSelect?: (selection: MapSelection | null) => void;
  /** Pixels at the sides that other things lie over; the globe keeps to the middle of the rest. */
  insetLeft?: number;
  insetRight?: number;
  /** A low, wide place: the flat map fills it, and the reader's usual choice is left alone. */
  low?: boolean;
  /** One can go so near that runways are seen, of all airports of the world. Needs somebody who is signed in. */
  closeUp?: boolean;
  /** The page scrolls under the map: a finger that moves up or down moves the page. */
  scrolls?: boolean;
  /** A flight that stays in the middle, until a hand moves the map. */
  follow?: string | null;
  onFollowEnd?: () => void;
  /** Turns slowly, as long as nobody touches it. */
  spin?: boolean;
  /** No buttons on it. */
  bare?: boolean;
  /** What drives the map, for keys and buttons beside it. */
  onEngine?: (engine: MapEngine | null) => void;
  /** Over the map: a list, a legend. */
  children?: ReactNode;
  className?: string;
}

const noTracks: readonly MapTrack[] = [];
const noAircraft: readonly MapAircraft[] = [];
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The airline on a globe or a flat map. Everything on it is also in MapList, for those who cannot see or point. */
export function WorldMap(props: WorldMapProps) {
  const {
    airports,
    routes,
    flights,
    tracks = noTracks,
    selected = null,
    insetLeft = 0,
    insetRight = 0,
  } = props;
  const { aircraft = noAircraft, follow = null, spin = false, closeUp = false } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvases = useRef<(HTMLCanvasElement | null)[]>([]);
  const engine = useRef<MapEngine | null>(null);
  const started = useRef(false);
  const onSelect = useRef(props.onSelect);
  onSelect.current = props.onSelect;
  const onFollowEnd = useRef(props.onFollowEnd);
  onFollowEnd.current = props.onFollowEnd;
  const onEngine = useRef(props.onEngine);
  const fields = useFields(engine, closeUp);
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
    const map = new MapEngine(layers, {
      hover: setTip,
      worldFailed: () => setFailed(true),
      rested: fields,
      moved: () => onFollowEnd.current?.(),
    });
    map.calm = calm();
    engine.current = map;
    onEngine.current?.(map);
    const size = new ResizeObserver(([entry]) => {
      if (entry) map.resize(entry.contentRect.width, entry.contentRect.height, devicePixelRatio);
    });
    size.observe(box);
    const seen = new IntersectionObserver(([entry]) => entry && map.setInView(entry.isIntersecting));
    seen.observe(box);
    const theme = new MutationObserver(() => map.restyle());
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    const wake = () => !document.hidden && map.wake();
    document.addEventListener('visibilitychange', wake);
    // Labels are drawn with the page's font, which may come after the first picture.
    const font = `500 11px ${getComputedStyle(box).fontFamily}`;
    if (!document.fonts.check(font))
      void document.fonts.load(font).then(() => engine.current === map && map.restyle());
    const detach = attachInput(
      box,
      map,
      {
        press: (x, y) => {
          const target = map.pressAt(x, y);
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
      seen.disconnect();
      theme.disconnect();
      document.removeEventListener('visibilitychange', wake);
      map.stop();
      engine.current = null;
      onEngine.current?.(null);
      started.current = false;
    };
  }, [fields]);

  useEffect(() => {
    engine.current?.setCloseUp(closeUp);
  }, [closeUp]);

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
    map.model.setTracks(tracks);
    map.networkChanged();
    if (!started.current && airports.length > 0) {
      started.current = true;
      map.flyTo(map.home(), false);
    }
  }, [airports, routes, tracks]);

  useEffect(() => {
    const map = engine.current;
    if (!map) return;
    map.model.setFlights(flights, nowMs());
    map.flightsChanged();
  }, [flights]);

  useEffect(() => {
    engine.current?.model.setAircraft(aircraft);
    engine.current?.networkChanged();
  }, [aircraft]);

  useEffect(() => {
    engine.current?.follow(follow);
  }, [follow]);

  useEffect(() => {
    engine.current?.spin(spin && !calm());
  }, [spin]);

  const { lat, lon } = props.cursor ?? {};
  useEffect(() => {
    engine.current?.setCursor(lat === undefined || lon === undefined ? null : { lat, lon });
  }, [lat, lon]);

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
          className="absolute inset-0 cursor-grab outline-offset-[-3px] active:cursor-grabbing"
          style={{ touchAction: props.low || props.scrolls ? 'pan-y' : 'none' }}
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
        {tip && <MapTip target={tip} airports={airports} flights={flights} aircraft={aircraft} />}
        <p role="status" className="sr-only">
          {selected && describe(selected, airports, flights, aircraft)}
        </p>
        {failed && (
          <p
            role="status"
            className="absolute top-3 left-1/2 -translate-x-1/2 rounded-control bg-caution-soft px-3 py-1.5 text-sm text-caution"
          >
            {t('map.failed')}
          </p>
        )}
        {!props.bare && (
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
              keys="f"
              tooltip={false}
              onClick={flip}
            >
              {projection === 'globe' ? <MapIcon /> : <Globe />}
            </IconButton>
          </div>
        )}
        {props.children}
      </div>
    </div>
  );
}
