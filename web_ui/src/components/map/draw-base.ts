import { geoCircle, geoGraticule10, geoPath } from 'd3-geo';
import type { Camera } from './camera.ts';
import { antipode, subsolarPoint } from './geo.ts';
import type { GlobeAir } from './globe-air.ts';
import type { MapPalette } from './palette.ts';
import type { WorldShapes } from './world.ts';

const graticule = geoGraticule10();
const sphere = { type: 'Sphere' } as const;
/** Dusk lasts from sunset to the end of astronomical twilight: so far the sun sinks below the horizon. */
const duskDegrees = 18;
/** How much of the night's colour lies over a place in the deep of night. */
const nightStrength = 0.46;

interface BaseOptions {
  camera: Camera;
  world: WorldShapes | null;
  palette: MapPalette;
  air: GlobeAir;
  dpr: number;
  nowMs: number;
  /** While the map moves: what cannot be followed by the eye is left out. */
  moving: boolean;
  /** Whether all of the world is there that the view shows, in all detail: then it costs little, and borders stay. */
  near: boolean;
  /** The machine takes long for a frame. */
  slow: boolean;
}

/** Sea, land, borders, night: everything that changes with the view only. */
export function drawBase(context: CanvasRenderingContext2D, options: BaseOptions): void {
  const { camera, world, palette, moving } = options;
  const globe = camera.kind === 'globe';
  context.clearRect(0, 0, camera.width, camera.height);
  const path = geoPath(camera.projection(moving), context);
  const trace = (object: Parameters<typeof path>[0]) => {
    context.beginPath();
    path(object);
  };

  if (globe) options.air.drawUnder(context, camera, palette, options.dpr);
  else {
    trace(sphere);
    context.fillStyle = palette.seaLit;
    context.fill();
  }

  if (!moving || camera.scale < 900) {
    trace(graticule);
    context.strokeStyle = palette.graticule;
    context.lineWidth = 0.6;
    context.stroke();
  }

  if (world) {
    trace(world.land);
    context.fillStyle = palette.land;
    context.fill();
    context.strokeStyle = palette.landEdge;
    context.lineWidth = moving ? 0.6 : 0.75;
    context.lineJoin = moving ? 'bevel' : 'round';
    context.stroke();
    if (!moving || options.near) {
      trace(world.borders);
      context.strokeStyle = palette.border;
      context.lineWidth = 0.6;
      context.stroke();
    }
  }

  if (globe) options.air.drawOver(context, camera);
  drawNight(context, camera, trace, options);
}

function drawNight(
  context: CanvasRenderingContext2D,
  camera: Camera,
  trace: (object: ReturnType<ReturnType<typeof geoCircle>>) => void,
  { palette, nowMs, moving, slow }: BaseOptions,
): void {
  const midnight = antipode(subsolarPoint(nowMs));
  context.fillStyle = palette.night;
  // Dusk comes in steps too small to be seen; a few are enough while the map moves.
  const steps = moving ? (slow ? 1 : 3) : Math.round(Math.min(20, 12 * Math.max(1, camera.view.zoom)));
  context.globalAlpha = 1 - (1 - nightStrength) ** (1 / steps);
  for (let step = 0; step < steps; step++) {
    const below = moving ? (duskDegrees * (step + 0.5)) / steps : (duskDegrees * step) / (steps - 1);
    trace(
      geoCircle()
        .center([midnight.lon, midnight.lat])
        .radius(90 - below)
        .precision(moving ? 4 : 2.5)(),
    );
    context.fill();
  }
  context.globalAlpha = 1;
}
