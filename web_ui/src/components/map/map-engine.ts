import { nowMs } from '@/lib/moment.ts';
import { Camera, type ProjectionKind, type View } from './camera.ts';
import { drawBase } from './draw-base.ts';
import { drawRoutes } from './draw-routes.ts';
import { drawTraffic, type Target } from './draw-traffic.ts';
import { boundingCap, distanceNmi } from './geo.ts';
import { chooseLabels } from './labels.ts';
import { flightPosition, MapModel, type MapSelection } from './map-data.ts';
import { type MapPalette, readPalette } from './palette.ts';
import { AircraftSprites, LabelSprites } from './sprites.ts';
import { coarseWorld, fineWorld, type WorldShapes } from './world.ts';

/** How long the map must rest before the fine coastline and new labels are drawn. */
const settleMs = 140;
/** Moving traffic is drawn again once it has moved this far, in CSS pixels. */
const trafficStepPx = 0.5;
const flightMs = 650;

type Layer = 'base' | 'routes' | 'traffic';

export interface EngineEvents {
  hover: (target: Target | null) => void;
  worldFailed: () => void;
}

/**
 * Three canvases on top of each other: base (sea, land, night), routes, traffic (airports, labels, aircraft).
 *
 * All three are drawn while the view moves; while it rests only traffic is, as seldom as its speed on the screen
 * allows. A machine that takes long for a frame gets fewer details while moving.
 */
export class MapEngine {
  readonly camera = new Camera();
  readonly model = new MapModel();
  selected: MapSelection | null = null;
  hovered: MapSelection | null = null;
  insets: { left: number; right: number } = { left: 0, right: 0 };

  readonly #contexts: CanvasRenderingContext2D[] = [];
  readonly #canvases: HTMLCanvasElement[];
  readonly #events: EngineEvents;
  readonly #now: () => number;
  #palette!: MapPalette;
  #sprites!: AircraftSprites;
  #chosenSprites!: AircraftSprites;
  #labels!: LabelSprites;
  #labelled: number[] = [];
  #targets: Target[] = [];
  #coarse: WorldShapes | null = null;
  #fine: WorldShapes | null = null;
  #dpr = 1;
  #frame = 0;
  #dirty: Record<Layer, boolean> = { base: false, routes: false, traffic: false };
  #moving = false;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #traffic: ReturnType<typeof setTimeout> | undefined;
  #flight: { from: View; to: View; start: number } | null = null;
  #frameMs = 16;
  #nightDrawnMs = 0;
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
    clearTimeout(this.#settle);
    clearTimeout(this.#traffic);
  }

  /** After a change of theme: colours and everything that was drawn with them. */
  restyle(): void {
    const host = this.#canvases[0];
    if (!host) return;
    this.#palette = readPalette(host);
    this.#makeSprites();
    this.#draw('base', 'routes', 'traffic');
  }

  #makeSprites(): void {
    const many = this.model.flights.length > 120;
    const narrow = this.camera.width < 500;
    const size = (many ? 14 : 21) - (narrow ? 2 : 0);
    this.#sprites = new AircraftSprites(size, this.#dpr, this.#palette.aircraft, this.#palette.aircraftEdge);
    this.#chosenSprites = new AircraftSprites(
      size + 5,
      this.#dpr,
      this.#palette.active,
      this.#palette.aircraftEdge,
    );
    this.#labels = new LabelSprites(this.#palette, this.#dpr);
  }

  resize(width: number, height: number, dpr: number): void {
    this.#dpr = Math.min(2, Math.max(1, dpr));
    for (const [index, canvas] of this.#canvases.entries()) {
      canvas.width = Math.round(width * this.#dpr);
      canvas.height = Math.round(height * this.#dpr);
      this.#contexts[index]?.setTransform(this.#dpr, 0, 0, this.#dpr, 0, 0);
    }
    this.camera.resize(width, height, this.insets.left, this.insets.right);
    this.#makeSprites();
    this.#rest();
  }

  networkChanged(): void {
    this.#labelled = chooseLabels(this.camera, this.model);
    this.#draw('routes', 'traffic');
  }

  flightsChanged(): void {
    this.#makeSprites();
    this.#draw('traffic');
  }

  select(selected: MapSelection | null): void {
    this.selected = selected;
    this.#draw('routes', 'traffic');
  }

  setKind(kind: ProjectionKind): void {
    this.camera.setKind(kind);
    this.#rest();
  }

  /** The view that holds the whole network. */
  home(): View {
    const hubs = this.model.airports.filter((airport) => airport.hub);
    const all = boundingCap(this.model.airports);
    // A network around the world is looked at from over its hubs.
    const centre = all.radius > 55 && hubs.length > 0 ? boundingCap(hubs).centre : all.centre;
    return this.camera.viewOf(centre, all.radius);
  }

  /** Moves to a view; at once where motion is not wanted. */
  flyTo(view: View, animate: boolean): void {
    if (animate) {
      this.#flight = { from: { ...this.camera.view }, to: view, start: performance.now() };
      this.#move();
    } else {
      this.#flight = null;
      this.camera.view = { ...view };
      this.camera.update();
      this.#rest();
    }
  }

  /** Turns the globe, or shifts the flat map, by pixels of drag. */
  dragBy(dx: number, dy: number): void {
    this.#flight = null;
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

  /** What is under a point of the map: flights before airports, the nearest first. */
  targetAt(x: number, y: number): Target | null {
    let best: Target | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const target of this.#targets) {
      const distance = Math.hypot(target.x - x, target.y - y) - (target.kind === 'flight' ? 3 : 0);
      if (distance <= target.reach && distance < bestDistance) {
        best = target;
        bestDistance = distance;
      }
    }
    return best;
  }

  hover(target: Target | null): void {
    const same = target?.id === this.hovered?.id && target?.kind === this.hovered?.kind;
    if (same) return;
    this.hovered = target && { kind: target.kind, id: target.id };
    this.#events.hover(target);
    this.#draw('traffic');
  }

  #move(): void {
    this.#moving = true;
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#rest(), settleMs);
    this.#draw('base', 'routes', 'traffic');
  }

  #rest(): void {
    if (this.#flight) return;
    this.#moving = false;
    this.#labelled = chooseLabels(this.camera, this.model);
    this.#draw('base', 'routes', 'traffic');
  }

  #draw(...layers: Layer[]): void {
    for (const layer of layers) this.#dirty[layer] = true;
    if (this.#frame === 0 && !this.#stopped) this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  #tick(time: number): void {
    this.#frame = 0;
    if (this.#flight) this.#step(time);
    const started = performance.now();
    const [base, routes, traffic] = this.#contexts;
    const nowMs = this.#now();
    const moving = this.#moving;
    // A frame that takes too long loses detail first, and comes less often by itself.
    const hurried = moving && this.#frameMs > 50;
    if (this.#dirty.base && base) {
      const world = moving ? this.#coarse : (this.#fine ?? this.#coarse);
      drawBase(base, this.camera, { world, palette: this.#palette, nowMs, moving });
      this.#nightDrawnMs = nowMs;
    }
    if (this.#dirty.routes && routes) {
      const airport = this.selected?.kind === 'airport' ? this.selected.id : null;
      drawRoutes(routes, this.camera, this.model, { palette: this.#palette, airport, moving });
    }
    if (this.#dirty.traffic && traffic) {
      this.#targets = drawTraffic(traffic, this.camera, this.model, {
        palette: this.#palette,
        sprites: this.#sprites,
        chosenSprites: this.#chosenSprites,
        labels: this.#labels,
        labelled: hurried ? [] : this.#labelled,
        selected: this.selected,
        hovered: this.hovered,
        nowMs,
        moving,
      });
    }
    this.#dirty = { base: false, routes: false, traffic: false };
    if (moving) this.#frameMs = this.#frameMs * 0.8 + (performance.now() - started) * 0.2;
    if (this.#flight) this.#move();
    this.#scheduleTraffic();
  }

  #step(time: number): void {
    const flight = this.#flight;
    if (!flight) return;
    const t = Math.min(1, Math.max(0, (time - flight.start) / flightMs));
    const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
    const { from, to } = flight;
    const dLon = ((to.lon - from.lon + 540) % 360) - 180;
    this.camera.view = {
      lat: from.lat + (to.lat - from.lat) * eased,
      lon: from.lon + dLon * eased,
      zoom: from.zoom * (to.zoom / from.zoom) ** eased,
    };
    this.camera.update();
    if (t >= 1) {
      this.#flight = null;
      this.#settle = setTimeout(() => this.#rest(), settleMs);
    }
  }

  /** The next frame of resting traffic: when the fastest flight has moved half a pixel, or night has moved on. */
  #scheduleTraffic(): void {
    clearTimeout(this.#traffic);
    if (this.#stopped || this.#moving || document.hidden) return;
    const at = this.#now();
    let wait = 60_000;
    const pxPerNmi = this.camera.scale / 3440;
    for (const flight of this.model.flights) {
      const nmiPerMs = distanceNmi(flight.from, flight.to) / Math.max(1, flight.endMs - flight.startMs);
      wait = Math.min(wait, trafficStepPx / Math.max(1e-12, nmiPerMs * pxPerNmi));
    }
    this.#traffic = setTimeout(
      () => {
        if (at - this.#nightDrawnMs > 120_000) this.#draw('base');
        this.#draw('traffic');
      },
      Math.max(66, wait),
    );
  }

  /** The page is in front again: everything moved on meanwhile. */
  wake(): void {
    this.#draw('base', 'traffic');
  }

  /** Where a selected thing is now, for bringing it into view. */
  placeOf(selection: MapSelection): { lat: number; lon: number } | null {
    if (selection.kind === 'airport') return this.model.airport(selection.id) ?? null;
    const flight = this.model.flights.find((one) => one.id === selection.id);
    return flight ? flightPosition(flight, this.#now()) : null;
  }
}
