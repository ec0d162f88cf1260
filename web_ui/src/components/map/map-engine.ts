import { nowMs } from '@/lib/moment.ts';
import { nightMs, pictured } from './base-picture.ts';
import { Camera, coastZoom, type ProjectionKind, runwayZoom, type View } from './camera.ts';
import { drawAirports } from './draw-airports.ts';
import { drawBase } from './draw-base.ts';
import { drawRoutes } from './draw-routes.ts';
import { drawRunways } from './draw-runways.ts';
import { drawTracks } from './draw-tracks.ts';
import { drawTraffic } from './draw-traffic.ts';
import { flightBetween } from './flight-between.ts';
import { angleBetween, boundingCap, distanceNmi, type LatLon } from './geo.ts';
import { GlobeAir } from './globe-air.ts';
import { chooseLayout, type Layout } from './labels.ts';
import { flightPosition, MapModel, type MapSelection, sameSelection } from './map-data.ts';
import { NearWorld } from './near-world.ts';
import { Pace } from './pace.ts';
import { type MapPalette, readPalette } from './palette.ts';
import { type AircraftSprites, aircraftSprites, LabelSprites } from './sprites.ts';
import { nextAt, type Target, targetsAt } from './target.ts';
import { coarseWorld, fineWorld, type WorldShapes } from './world.ts';

/** How long the map must rest before the fine coastline and new labels are drawn. */
const settleMs = 140;
/** Moving traffic is drawn again once it has moved this far, in CSS pixels. */
const trafficStepPx = 0.5;
/** Where motion is not wanted, aircraft are moved on this seldom. */
const calmTrafficMs = 5_000;
/** A flight that is followed may go this far from the middle before the map goes after it. */
const followPx = 36;
const followZoom = 3.5;
/** A map that turns by itself: once around in ten minutes, or to and fro over a network that is not everywhere. */
const spin = { aroundMs: 600_000, swayMs: 180_000, swayShare: 0.5, frameMs: 60, layoutMs: 4_000 };
const nmiPerRadian = 3440;

type Layer = 'base' | 'routes' | 'traffic';

export interface EngineEvents {
  hover: (target: Target | null) => void;
  worldFailed: () => void;
  /** The map came to rest somewhere: the place, and how far from it one sees. */
  rested?: (centre: LatLon, reachNmi: number) => void;
  /** A hand moved the map. */
  moved?: () => void;
}

/**
 * Three canvases on top of each other: base (sea, land, night), routes (with all that stands on the ground), traffic.
 *
 * All three are drawn while the view moves; while it rests only traffic is, as seldom as its speed on the screen
 * allows. A machine that takes long for a frame gets fewer of them; a map that nobody sees is not drawn.
 */
export class MapEngine {
  readonly camera = new Camera();
  readonly model = new MapModel();
  selected: MapSelection | null = null;
  hovered: MapSelection | null = null;
  /** A place that something beside the map points at: the moment under the pointer of a chart. */
  cursor: LatLon | null = null;
  insets: { left: number; right: number } = { left: 0, right: 0 };
  /** Less motion, as the reader's system asks for it. */
  calm = false;

  readonly #contexts: CanvasRenderingContext2D[] = [];
  readonly #canvases: HTMLCanvasElement[];
  readonly #events: EngineEvents;
  readonly #now: () => number;
  readonly #pace = new Pace();
  readonly #near = new NearWorld();
  readonly #air = new GlobeAir();
  #palette!: MapPalette;
  #sprites!: AircraftSprites;
  #chosenSprites!: AircraftSprites;
  #parkedSprites!: AircraftSprites;
  #labels!: LabelSprites;
  #spritesFor = '';
  #sizedFor = '';
  #layout: Layout = { labels: [], parking: [], fields: [] };
  #laidOutMs = 0;
  #grounded: Target[] = [];
  #flying: Target[] = [];
  #coarse: WorldShapes | null = null;
  #fine: WorldShapes | null = null;
  #dpr = 1;
  #frame = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #dirty: Record<Layer, boolean> = { base: false, routes: false, traffic: false };
  #moving = false;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #traffic: ReturnType<typeof setTimeout> | undefined;
  #flight: { from: View; to: View; start: number; ms: number } | null = null;
  #following: string | null = null;
  #spinning = false;
  #spinFrom: { view: View; ms: number } | null = null;
  #nightDrawnMs = 0;
  #inView = true;
  #stopped = false;

  constructor(canvases: HTMLCanvasElement[], events: EngineEvents, now: () => number = nowMs) {
    this.#canvases = canvases;
    this.#events = events;
    this.#now = now;
    for (const canvas of canvases) {
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser has no 2D canvas.');
      this.#contexts.push(context);
    }
    this.restyle();
    void this.#loadWorld();
  }

  async #loadWorld(): Promise<void> {
    try {
      this.#coarse = await coarseWorld();
      this.#draw('base');
      this.#fine = await fineWorld();
      if (!this.#moving) this.#draw('base');
    } catch {
      if (!this.#stopped) this.#events.worldFailed();
    }
  }

  stop(): void {
    this.#stopped = true;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#pause);
    clearTimeout(this.#settle);
    clearTimeout(this.#traffic);
  }

  /** After a change of theme: colours and everything that was drawn with them. */
  restyle(): void {
    const host = this.#canvases[0];
    if (!host) return;
    this.#palette = readPalette(host);
    this.#spritesFor = '';
    this.#makeSprites();
    this.#draw('base', 'routes', 'traffic');
  }

  #makeSprites(): void {
    const many = this.model.flights.length > 120;
    const narrow = this.camera.width < 500;
    const size = (many ? 14 : 21) - (narrow ? 2 : 0);
    const wanted = `${size} ${this.#dpr}`;
    if (wanted === this.#spritesFor) return;
    this.#spritesFor = wanted;
    const { aircraft, aircraftEdge, active, parked, labelHalo } = this.#palette;
    this.#sprites = aircraftSprites(size, this.#dpr, aircraft, aircraftEdge);
    this.#chosenSprites = aircraftSprites(size + 5, this.#dpr, active, aircraftEdge);
    this.#parkedSprites = aircraftSprites(11, this.#dpr, parked, labelHalo);
    this.#labels = new LabelSprites(this.#palette, this.#dpr);
  }

  resize(width: number, height: number, dpr: number): void {
    const sizedFor = [width, height, dpr, this.insets.left, this.insets.right].join(' ');
    if (sizedFor === this.#sizedFor) return;
    const drawn = this.#sizedFor !== '';
    this.#sizedFor = sizedFor;
    this.#dpr = Math.min(2, Math.max(1, dpr));
    for (const [index, canvas] of this.#canvases.entries()) {
      canvas.width = Math.round(width * this.#dpr);
      canvas.height = Math.round(height * this.#dpr);
      this.#contexts[index]?.setTransform(this.#dpr, 0, 0, this.#dpr, 0, 0);
    }
    this.camera.resize(width, height, this.insets.left, this.insets.right);
    this.#makeSprites();
    this.#rest();
    // A canvas is empty after this: drawn in the same breath, so that no empty one is ever seen. At first it was never
    // anything else, and what it is to show is not known yet.
    if (drawn && width > 0 && height > 0) this.#tick(performance.now());
  }

  networkChanged(): void {
    this.#layOut();
    this.#draw('routes', 'traffic');
  }

  setCursor(cursor: LatLon | null): void {
    this.cursor = cursor;
    this.#draw('traffic');
  }

  flightsChanged(): void {
    this.#makeSprites();
    this.#draw('traffic');
  }

  /** Whether runways are known, so that it makes sense to go so near. */
  setCloseUp(closeUp: boolean): void {
    this.camera.maxZoom = closeUp ? runwayZoom : coastZoom;
  }

  select(selected: MapSelection | null): void {
    this.selected = selected;
    this.#draw('routes', 'traffic');
  }

  /** Keeps a flight in the middle of the map until a hand moves it. */
  follow(id: string | null): void {
    this.#following = id;
    this.#goAfter(true);
  }

  /** Turns the globe slowly, as long as nobody holds it. */
  spin(on: boolean): void {
    this.#spinning = on;
    this.#spinFrom = null;
    if (on) this.flyTo(this.home(), true);
    else this.#rest();
  }

  setKind(kind: ProjectionKind): void {
    this.camera.setKind(kind);
    this.#rest();
  }

  /** Whether the map is on the screen at all. */
  setInView(inView: boolean): void {
    this.#inView = inView;
    if (inView) this.wake();
  }

  /** The view that holds the whole network. */
  home(): View {
    const hubs = this.model.airports.filter((airport) => airport.hub);
    const points = this.model.tracks.flatMap(({ points: all }) => {
      const step = Math.max(1, Math.floor(all.length / 60));
      return all.filter((_, index) => index % step === 0).map(([lon, lat]) => ({ lat, lon }));
    });
    const all = boundingCap([...this.model.airports, ...points]);
    // A network around the world is looked at from over its hubs.
    const centre = all.radius > 55 && hubs.length > 0 ? boundingCap(hubs).centre : all.centre;
    return this.camera.viewOf(centre, all.radius);
  }

  /** Moves to a view; at once where motion is not wanted. */
  flyTo(view: View, animate: boolean): void {
    const from = { ...this.camera.view };
    const to = { ...view, zoom: this.camera.allowed(view.zoom) };
    const awayPx =
      angleBetween(from, to) * Math.min(this.camera.scaleAt(from.zoom), this.camera.scaleAt(to.zoom));
    // So far that nothing could be recognised on the way.
    if (animate && !this.calm && awayPx < 6 * this.camera.width) {
      const ms = Math.min(1_600, 600 + 90 * Math.abs(Math.log2(to.zoom / from.zoom)));
      this.#flight = { from, to, start: performance.now(), ms };
      this.#move();
    } else {
      this.#flight = null;
      this.camera.view = to;
      this.camera.update();
      this.#rest();
    }
  }

  /** Turns the globe, or shifts the flat map, by pixels of drag. */
  dragBy(dx: number, dy: number): void {
    this.#taken();
    const degrees = this.camera.degreesPerPixel();
    const { view } = this.camera;
    // Near the poles a pixel spans more longitude.
    const spread = this.camera.kind === 'globe' ? Math.max(0.2, Math.cos((view.lat * Math.PI) / 180)) : 1;
    view.lon -= (dx * degrees) / spread;
    view.lat += dy * degrees;
    this.camera.update();
    this.#move();
  }

  /** Zooms, keeping the place under the pointer where it is. */
  zoomBy(factor: number, x = this.camera.cx, y = this.camera.cy): void {
    this.#flight = null;
    if (x !== this.camera.cx || y !== this.camera.cy) this.#taken();
    const before = this.camera.unproject(x, y);
    this.camera.view.zoom *= factor;
    this.camera.update();
    const after = before && this.camera.unproject(x, y);
    if (before && after) {
      this.camera.view.lon += before.lon - after.lon;
      this.camera.view.lat += before.lat - after.lat;
      this.camera.update();
    }
    this.#move();
  }

  #taken(): void {
    this.#flight = null;
    this.#spinning = false;
    if (this.#following === null) return;
    this.#following = null;
    this.#events.moved?.();
  }

  /** What a pointer is over. */
  targetAt(x: number, y: number): Target | null {
    return targetsAt([...this.#flying, ...this.#grounded], x, y)[0] ?? null;
  }

  /** What a press chooses: what lies there, or what lies beneath it once that is chosen. */
  pressAt(x: number, y: number): Target | null {
    return nextAt(targetsAt([...this.#flying, ...this.#grounded], x, y), this.selected);
  }

  hover(target: Target | null): void {
    if (sameSelection(target, this.hovered)) return;
    this.hovered = target && { kind: target.kind, id: target.id };
    this.#events.hover(target);
    this.#draw('traffic');
  }

  #move(): void {
    this.#moving = true;
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#rest(), settleMs + this.#pace.wait());
    this.#draw('base', 'routes', 'traffic');
  }

  #rest(): void {
    if (this.#flight) return;
    this.#moving = false;
    this.#layOut();
    this.#draw('base', 'routes', 'traffic');
    const { lat, lon } = this.camera.view;
    this.#events.rested?.({ lat, lon }, (this.camera.reachDegrees() * Math.PI * nmiPerRadian) / 180);
  }

  #layOut(): void {
    this.#layout = chooseLayout(this.camera, this.model);
    this.#laidOutMs = performance.now();
  }

  #isSeen(): boolean {
    return !this.#stopped && this.#inView && !document.hidden;
  }

  #draw(...layers: Layer[]): void {
    for (const layer of layers) this.#dirty[layer] = true;
    if (this.#frame !== 0 || this.#pause !== undefined || !this.#isSeen()) return;
    const pause = this.#pace.pause(performance.now());
    if (pause > 0)
      this.#pause = setTimeout(() => {
        this.#pause = undefined;
        this.#ask();
      }, pause);
    else this.#ask();
  }

  #ask(): void {
    if (this.#frame === 0 && this.#isSeen()) this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  #tick(time: number): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const done = this.#pace.begin(performance.now());
    if (this.#flight) this.#step(time);
    if (this.#spinning && !this.#flight) this.#turn(time);
    const [base, routes, traffic] = this.#contexts;
    const nowMs = this.#now();
    if (this.#dirty.base && base) this.#drawBase(base, nowMs);
    if (this.#dirty.routes && routes) this.#drawGround(routes);
    if (this.#dirty.traffic && traffic) {
      this.#flying = drawTraffic(traffic, this.camera, this.model, {
        palette: this.#palette,
        sprites: this.#sprites,
        chosenSprites: this.#chosenSprites,
        labels: this.#labels,
        selected: this.selected,
        hovered: this.hovered,
        cursor: this.cursor,
        nowMs,
      });
    }
    this.#dirty = { base: false, routes: false, traffic: false };
    done();
    if (this.#flight) this.#move();
    else if (this.#spinning) {
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.#draw('base', 'routes', 'traffic'), spin.frameMs);
    }
    this.#scheduleTraffic();
  }

  #drawBase(base: CanvasRenderingContext2D, nowMs: number): void {
    const moving = this.#moving || this.#spinning;
    const look = { camera: this.camera, dpr: this.#dpr, palette: this.#palette, nowMs };
    const draw = () => {
      const reach = this.camera.reachDegrees();
      const near = this.#fine !== null && reach <= 25;
      const whole = moving && !near ? this.#coarse : (this.#fine ?? this.#coarse);
      const world = near && whole ? this.#near.of(whole, this.camera.view, reach) : whole;
      drawBase(base, { ...look, world, air: this.#air, moving, near, slow: this.#pace.isSlow() });
    };
    if (moving) draw();
    this.#nightDrawnMs = moving ? nowMs : pictured(base, look, this.#fine !== null, draw);
  }

  #drawGround(routes: CanvasRenderingContext2D): void {
    const airport = this.selected?.kind === 'airport' ? this.selected.id : null;
    const moving = this.#moving || this.#spinning;
    routes.clearRect(0, 0, this.camera.width, this.camera.height);
    drawRunways(routes, this.camera, this.model, this.#palette);
    drawRoutes(routes, this.camera, this.model, { palette: this.#palette, airport, moving });
    drawTracks(routes, this.camera, this.model, this.#palette);
    this.#grounded = drawAirports(routes, this.camera, this.model, {
      palette: this.#palette,
      labels: this.#labels,
      parkedSprites: this.#parkedSprites,
      // A frame that takes too long loses its texts first.
      layout: this.#moving && this.#pace.isSlow() ? { labels: [], parking: [], fields: [] } : this.#layout,
      selected: this.selected,
    });
  }

  #step(time: number): void {
    const flight = this.#flight;
    if (!flight) return;
    const t = Math.min(1, Math.max(0, (time - flight.start) / flight.ms));
    this.camera.view = flightBetween(flight.from, flight.to, t);
    this.camera.update();
    if (t >= 1) {
      this.#flight = null;
      clearTimeout(this.#settle);
      this.#settle = setTimeout(() => this.#rest(), settleMs);
    }
  }

  #turn(time: number): void {
    this.#spinFrom ??= { view: { ...this.camera.view }, ms: time };
    const { view, ms } = this.#spinFrom;
    if (time - this.#laidOutMs > spin.layoutMs) this.#layOut();
    const since = time - ms;
    const reach = this.camera.reachDegrees();
    const turned =
      reach > 80
        ? (360 * since) / spin.aroundMs
        : reach * spin.swayShare * Math.sin((2 * Math.PI * since) / spin.swayMs);
    this.camera.view.lon = view.lon + turned;
    this.camera.update();
  }

  /** Brings the flight that is followed back to the middle. */
  #goAfter(atOnce: boolean): void {
    if (this.#following === null || this.#flight) return;
    const index = this.model.flights.findIndex((flight) => flight.id === this.#following);
    const flight = this.model.flights[index];
    if (!flight) return;
    const place = flightPosition(flight, this.#now());
    const away = angleBetween(place, this.camera.view) * this.camera.scale;
    const zoom = atOnce ? Math.max(this.camera.view.zoom, followZoom) : this.camera.view.zoom;
    if (atOnce || away > followPx) this.flyTo({ ...place, zoom }, true);
  }

  /** The next frame of resting traffic: when the fastest flight has moved half a pixel, or night has moved on. */
  #scheduleTraffic(): void {
    clearTimeout(this.#traffic);
    if (this.#moving || this.#spinning || !this.#isSeen()) return;
    const at = this.#now();
    let wait = 60_000;
    const pxPerNmi = this.camera.scale / nmiPerRadian;
    for (const flight of this.model.flights) {
      if (at < flight.startMs || at >= flight.endMs) continue;
      const nmiPerMs = distanceNmi(flight.from, flight.to) / Math.max(1, flight.endMs - flight.startMs);
      wait = Math.min(wait, trafficStepPx / Math.max(1e-12, nmiPerMs * pxPerNmi));
    }
    if (this.model.isCorrecting(at)) wait = 0;
    this.#traffic = setTimeout(
      () => {
        if (this.#now() - this.#nightDrawnMs > nightMs) this.#draw('base');
        this.#goAfter(false);
        this.#draw('traffic');
      },
      Math.max(this.calm ? calmTrafficMs : 66, wait),
    );
  }

  /** The page is in front again: everything moved on meanwhile. */
  wake(): void {
    this.#draw('base', 'routes', 'traffic');
  }

  /** Where a selected thing is now, for bringing it into view. */
  placeOf(selection: MapSelection): LatLon | null {
    if (selection.kind === 'airport') return this.model.airport(selection.id) ?? null;
    if (selection.kind === 'aircraft') {
      const icao = this.model.aircraft(selection.id)?.icao;
      return (icao && this.model.airport(icao)) || null;
    }
    const flight = this.model.flights.find((one) => one.id === selection.id);
    return flight ? flightPosition(flight, this.#now()) : null;
  }
}
