import type { Camera } from './camera.ts';
import { traceLines } from './draw-lines.ts';
import { type MapModel, routeGroups } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';

interface RouteOptions {
  palette: MapPalette;
  /** The airport whose routes stand out. */
  airport: string | null;
  moving: boolean;
}

/** From so many routes on each one is drawn thinner. */
const many = 250;

/**
 * The network as great circles: the fewer there are, the clearer each one is drawn, and what is flown often the
 * clearest. Lines of one path never darken each other; a few paths let busy corridors glow.
 */
export function drawRoutes(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: RouteOptions,
): void {
  const { palette, airport } = options;
  const count = model.routes.length;
  if (count === 0) return;
  const crowd = Math.min(1, Math.log10(1 + count) / 3.4);
  // From near, where they all meet, an airport is its runways and its aircraft.
  const faded = Math.max(0.22, Math.min(1, 1 - Math.log10(camera.scale / 12_000) * 0.6));
  const strength = faded * (airport ? 0.4 : 1) * (0.82 - 0.6 * crowd);
  const near = Math.min(2, 0.9 + Math.log2(Math.max(1, camera.view.zoom)) * 0.25);
  context.lineCap = options.moving ? 'butt' : 'round';
  context.lineJoin = 'bevel';

  const stroke = (chosen: (index: number) => boolean, colour: string, width: number) => {
    context.beginPath();
    traceLines(context, camera, model.arcs, chosen, options.moving);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  const touches = (index: number) => {
    const route = model.routes[index];
    return airport !== null && (route?.from === airport || route?.to === airport);
  };

  // A soft glow under few routes; under many it would be fog, and costs.
  if (count <= many && !options.moving)
    stroke((index) => !touches(index), withAlpha(palette.route, strength * 0.16), near * 4.5);
  for (let group = 0; group < routeGroups; group++) {
    const busy = model.weighted ? group / (routeGroups - 1) : 0.75;
    stroke(
      (index) => model.groups[index] === group && !touches(index),
      withAlpha(palette.route, Math.min(1, strength * (0.55 + 0.6 * busy))),
      near * (count > many ? 0.7 : 0.75 + 0.5 * busy),
    );
  }
  if (airport) {
    if (faded === 1) stroke(touches, withAlpha(palette.active, 0.18), near * 5);
    stroke(touches, withAlpha(palette.active, faded), faded === 1 ? near * 1.3 : 1.3);
  }
}
