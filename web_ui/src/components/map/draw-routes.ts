import type { Camera } from './camera.ts';
import type { MapModel } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';

/** Lines of one path never darken each other; a few paths let busy corridors glow. */
const paths = 6;

/** Adds the part of a great circle that can be seen to the current path. */
export function tracePath(
  context: CanvasRenderingContext2D,
  camera: Camera,
  vectors: Float32Array,
  from = 0,
  to = 1,
): void {
  const last = vectors.length / 3 - 1;
  const begin = Math.floor(from * last);
  const end = Math.ceil(to * last);
  // On the flat map a line that leaves on the right comes back on the left.
  const jump = camera.kind === 'flat' ? camera.scale * 2.5 : Number.POSITIVE_INFINITY;
  let drawing = false;
  let previous = 0;
  for (let i = begin; i <= end; i++) {
    camera.project(vectors[i * 3] ?? 0, vectors[i * 3 + 1] ?? 0, vectors[i * 3 + 2] ?? 0);
    if (!camera.visible) {
      drawing = false;
      continue;
    }
    if (drawing && Math.abs(camera.x - previous) < jump) context.lineTo(camera.x, camera.y);
    else context.moveTo(camera.x, camera.y);
    drawing = true;
    previous = camera.x;
  }
}

interface RouteOptions {
  palette: MapPalette;
  /** The airport whose routes stand out. */
  airport: string | null;
  moving: boolean;
}

/** The network as great circles; the fewer there are, the clearer each one is drawn. */
export function drawRoutes(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: RouteOptions,
): void {
  const { palette, airport } = options;
  context.clearRect(0, 0, camera.width, camera.height);
  const count = model.routes.length;
  if (count === 0) return;
  const crowd = Math.min(1, Math.log10(1 + count) / 3.4);
  const strength = (airport ? 0.4 : 1) * (0.82 - 0.6 * crowd);
  const near = Math.min(2, 0.9 + Math.log2(Math.max(1, camera.view.zoom)) * 0.25);
  context.lineCap = 'round';

  const stroke = (chosen: (index: number) => boolean, colour: string, width: number) => {
    context.beginPath();
    model.arcs.forEach((arc, index) => {
      if (chosen(index)) tracePath(context, camera, arc);
    });
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  const touches = (index: number) => {
    const route = model.routes[index];
    return airport !== null && (route?.from === airport || route?.to === airport);
  };

  // A soft glow under few routes; under many it would be fog, and costs.
  if (count <= 250 && !options.moving)
    stroke((index) => !touches(index), withAlpha(palette.route, strength * 0.16), near * 4.5);
  const groups = count > 250 ? paths : 1;
  for (let group = 0; group < groups; group++) {
    stroke(
      (index) => index % groups === group && !touches(index),
      withAlpha(palette.route, strength),
      near * (count > 250 ? 0.7 : 1),
    );
  }
  if (airport) {
    stroke(touches, withAlpha(palette.active, 0.18), near * 5);
    stroke(touches, palette.active, near * 1.3);
  }
}
