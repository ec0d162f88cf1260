import { geoCircle, geoGraticule10, geoPath } from 'd3-geo';
import type { Camera } from './camera.ts';
import { antipode, subsolarPoint } from './geo.ts';
import { type MapPalette, withAlpha } from './palette.ts';
import type { WorldShapes } from './world.ts';

const graticule = geoGraticule10();
const sphere = { type: 'Sphere' } as const;
/** Dusk lasts from sunset to the end of astronomical twilight: so far the sun sinks below the horizon. */
const duskDegrees = 18;
/** How much of the night's colour lies over a place in the deep of night. */
const nightStrength = 0.46;

interface BaseOptions {
  world: WorldShapes | null;
  palette: MapPalette;
  nowMs: number;
  /** While the map moves: what cannot be followed by the eye is left out. */
  moving: boolean;
}

/** Sea, land, borders, night: everything that changes with the view only. */
export function drawBase(context: CanvasRenderingContext2D, camera: Camera, options: BaseOptions): void {
  const { world, palette, moving } = options;
  const { width, height, cx, cy, scale } = camera;
  const globe = camera.kind === 'globe';
  context.clearRect(0, 0, width, height);
  const projection = camera.projection();
  const path = geoPath(projection, context);

  if (globe) drawHalo(context, camera, palette);

  const trace = (object: Parameters<typeof path>[0]) => {
    context.beginPath();
    path(object);
  };
  const sea = globe
    ? context.createRadialGradient(cx - scale * 0.32, cy - scale * 0.38, scale * 0.08, cx, cy, scale)
    : context.createLinearGradient(0, cy - scale * 1.4, 0, cy + scale * 1.4);
  sea.addColorStop(0, palette.seaLit);
  sea.addColorStop(1, globe ? palette.seaDim : palette.seaLit);

  if (globe && camera.visibleAngle() >= 90) {
    context.beginPath();
    context.arc(cx, cy, scale, 0, Math.PI * 2);
  } else if (globe) {
    context.beginPath();
    context.rect(0, 0, width, height);
  } else trace(sphere);
  context.fillStyle = sea;
  context.fill();

  if (!moving || scale < 900) {
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
    context.lineJoin = 'round';
    context.stroke();
    if (!moving) {
      trace(world.borders);
      context.strokeStyle = palette.border;
      context.lineWidth = 0.6;
      context.stroke();
    }
  }

  if (globe) drawLimb(context, camera, palette);

  const midnight = antipode(subsolarPoint(options.nowMs));
  context.fillStyle = palette.night;
  // Dusk comes in steps too small to be seen; one is enough while the map moves.
  const steps = moving ? 1 : Math.round(Math.min(20, 12 * Math.max(1, camera.view.zoom)));
  context.globalAlpha = 1 - (1 - nightStrength) ** (1 / steps);
  for (let step = 0; step < steps; step++) {
    const below = steps === 1 ? duskDegrees / 2 : (duskDegrees * step) / (steps - 1);
    trace(
      geoCircle()
        .center([midnight.lon, midnight.lat])
        .radius(90 - below)
        .precision(moving ? 6 : 2.5)(),
    );
    context.fill();
  }
  context.globalAlpha = 1;
}

/** The air around the globe. */
function drawHalo(
  context: CanvasRenderingContext2D,
  { cx, cy, scale, width, height }: Camera,
  palette: MapPalette,
): void {
  const reach = Math.hypot(Math.max(cx, width - cx), Math.max(cy, height - cy));
  if (scale > reach) return;
  const outer = scale * 1.09;
  const glow = context.createRadialGradient(cx, cy, scale * 0.97, cx, cy, outer);
  glow.addColorStop(0, palette.halo);
  glow.addColorStop(0.24, withAlpha(palette.halo, 0.3));
  glow.addColorStop(0.55, withAlpha(palette.halo, 0.08));
  glow.addColorStop(1, withAlpha(palette.halo, 0));
  context.fillStyle = glow;
  context.beginPath();
  context.arc(cx, cy, outer, 0, Math.PI * 2);
  context.arc(cx, cy, scale * 0.97, 0, Math.PI * 2, true);
  context.fill();
}

/** The edge of the globe falls away from the light, which is what makes a disc look round. */
function drawLimb(
  context: CanvasRenderingContext2D,
  { cx, cy, scale, width, height }: Camera,
  palette: MapPalette,
): void {
  const reach = Math.hypot(Math.max(cx, width - cx), Math.max(cy, height - cy));
  if (scale > reach) return;
  const shade = context.createRadialGradient(
    cx - scale * 0.1,
    cy - scale * 0.12,
    scale * 0.62,
    cx,
    cy,
    scale,
  );
  shade.addColorStop(0, withAlpha(palette.seaDim, 0));
  shade.addColorStop(0.72, withAlpha(palette.seaDim, 0.16));
  shade.addColorStop(1, withAlpha(palette.seaDim, 0.7));
  context.fillStyle = shade;
  context.beginPath();
  context.arc(cx, cy, scale, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = palette.halo;
  context.lineWidth = 1;
  context.stroke();
}
