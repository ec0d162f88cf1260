import type { Camera } from './camera.ts';
import { type LatLon, toUnit } from './geo.ts';
import type { FlightPath, MapModel, MapSelection } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';
import { Pen } from './pen.ts';
import type { AircraftSprites, LabelSprites } from './sprites.ts';
import { isOn, type Target } from './target.ts';

interface TrafficOptions {
  palette: MapPalette;
  sprites: AircraftSprites;
  chosenSprites: AircraftSprites;
  labels: LabelSprites;
  selected: MapSelection | null;
  hovered: MapSelection | null;
  cursor: LatLon | null;
  nowMs: number;
}

/** Above this many, trails would cover the map: only the chosen flight keeps its own. */
const trailLimit = 60;
/** Up to so many aircraft carry their flight's name when they are looked at from near. */
const namedLimit = 40;
const namedZoom = 3;
const stepRadians = (1.5 * Math.PI) / 180;

/** Everything that moves by itself. */
export function drawTraffic(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
): Target[] {
  context.clearRect(0, 0, camera.width, camera.height);
  drawTrails(context, camera, model, options);
  drawRing(context, camera, model, options);
  const targets = drawFlights(context, camera, model, options);
  if (options.cursor) drawCursor(context, camera, options.cursor, options.palette);
  return targets;
}

const isFlight = (one: MapSelection | null, id: string) => one?.kind === 'flight' && one.id === id;

function drawTrails(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  { selected, palette, nowMs }: TrafficOptions,
): void {
  const all = model.flights.length <= trailLimit;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  model.flights.forEach((flight, index) => {
    const chosen = isFlight(selected, flight.id);
    const path = model.paths[index];
    if (!path || (!all && !chosen)) return;
    const flown = model.flown(index, nowMs);
    context.setLineDash(chosen ? [4, 5] : [2, 5]);
    tracePart(context, camera, path, flown, 1);
    context.strokeStyle = withAlpha(palette.active, chosen ? 0.75 : 0.4);
    context.lineWidth = 1;
    context.stroke();
    context.setLineDash([]);
    tracePart(context, camera, path, 0, flown);
    if (chosen) {
      context.strokeStyle = withAlpha(palette.active, 0.25);
      context.lineWidth = 6;
      context.stroke();
    }
    context.strokeStyle = withAlpha(palette.active, chosen ? 1 : 0.8);
    context.lineWidth = chosen ? 2.2 : 1.5;
    context.stroke();
  });
}

function tracePart(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { start, across, angle }: FlightPath,
  from: number,
  to: number,
): void {
  const pen = new Pen(context, camera);
  const steps = Math.max(1, Math.ceil((angle * (to - from)) / stepRadians));
  context.beginPath();
  for (let step = 0; step <= steps; step++) {
    const at = angle * (from + ((to - from) * step) / steps);
    const [c, s] = [Math.cos(at), Math.sin(at)];
    pen.to(start[0] * c + across[0] * s, start[1] * c + across[1] * s, start[2] * c + across[2] * s);
  }
}

/** Around the airport that is chosen or pointed at. */
function drawRing(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  { selected, hovered, palette }: TrafficOptions,
): void {
  const one = [selected, hovered].find((each) => each?.kind === 'airport');
  const airport = one && model.airport(one.id);
  if (!airport) return;
  camera.project(...toUnit(airport));
  if (!isOn(camera)) return;
  context.beginPath();
  context.arc(camera.x, camera.y, 9, 0, Math.PI * 2);
  context.strokeStyle = palette.active;
  context.lineWidth = 1.75;
  context.stroke();
}

function drawFlights(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
): Target[] {
  const { selected, hovered, nowMs, labels } = options;
  const named = model.flights.length <= namedLimit && camera.view.zoom >= namedZoom;
  const targets: Target[] = [];
  model.flights.forEach((flight, index) => {
    const path = model.paths[index];
    if (!path) return;
    const { start, across, angle } = path;
    const at = angle * model.flown(index, nowMs);
    const [c, s] = [Math.cos(at), Math.sin(at)];
    camera.project(start[0] * c + across[0] * s, start[1] * c + across[1] * s, start[2] * c + across[2] * s);
    if (!isOn(camera)) return;
    const { x, y } = camera;
    // The nose points where the track leads on the screen: a little further along the same circle.
    const [c2, s2] = [Math.cos(at + 1e-3), Math.sin(at + 1e-3)];
    camera.project(
      start[0] * c2 + across[0] * s2,
      start[1] * c2 + across[1] * s2,
      start[2] * c2 + across[2] * s2,
    );
    const heading = Math.atan2(camera.x - x, y - camera.y);
    const chosen = isFlight(selected, flight.id) || isFlight(hovered, flight.id);
    (chosen ? options.chosenSprites : options.sprites).draw(context, x, y, heading);
    if (named || chosen) {
      const sprite = labels.get(flight.ident, 'flight');
      context.drawImage(sprite.image, x - sprite.width / 2, y + 11, sprite.width, sprite.height);
    }
    targets.push({ kind: 'flight', id: flight.id, x, y, reach: 13 });
  });
  return targets;
}

function drawCursor(
  context: CanvasRenderingContext2D,
  camera: Camera,
  cursor: LatLon,
  palette: MapPalette,
): void {
  camera.project(...toUnit(cursor));
  if (!isOn(camera)) return;
  context.beginPath();
  context.arc(camera.x, camera.y, 5.5, 0, Math.PI * 2);
  context.fillStyle = palette.active;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = palette.labelHalo;
  context.stroke();
}
