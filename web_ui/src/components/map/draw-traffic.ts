import type { Camera } from './camera.ts';
import { tracePath } from './draw-routes.ts';
import { alongGreatCircle, toUnit } from './geo.ts';
import { fractionFlown, type MapModel, type MapSelection } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';
import type { AircraftSprites, LabelSprites } from './sprites.ts';

/** What is on the screen and can be pointed at. */
export interface Target {
  kind: MapSelection['kind'];
  id: string;
  x: number;
  y: number;
  reach: number;
}

interface TrafficOptions {
  palette: MapPalette;
  sprites: AircraftSprites;
  chosenSprites: AircraftSprites;
  labels: LabelSprites;
  /** Airports that have a label, worked out while the map rested. */
  labelled: readonly number[];
  selected: MapSelection | null;
  hovered: MapSelection | null;
  nowMs: number;
  moving: boolean;
}

/** Above this many, trails would cover the map: only the chosen flight keeps its own. */
const trailLimit = 60;

export function drawTraffic(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
): Target[] {
  context.clearRect(0, 0, camera.width, camera.height);
  const targets: Target[] = [];
  drawTrails(context, camera, model, options);
  drawAirports(context, camera, model, options, targets);
  drawLabels(context, camera, model, options);
  drawFlights(context, camera, model, options, targets);
  return targets;
}

function isOn(camera: Camera): boolean {
  return (
    camera.visible &&
    camera.x > -20 &&
    camera.y > -20 &&
    camera.x < camera.width + 20 &&
    camera.y < camera.height + 20
  );
}

function drawTrails(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
): void {
  const all = model.flights.length <= trailLimit && !options.moving;
  context.lineCap = 'round';
  model.flights.forEach((flight, index) => {
    const chosen = options.selected?.kind === 'flight' && options.selected.id === flight.id;
    const arc = model.flightArcs[index];
    if (!arc || (!all && !chosen)) return;
    const flown = fractionFlown(flight, options.nowMs);
    context.setLineDash(chosen ? [4, 5] : [2, 5]);
    context.beginPath();
    tracePath(context, camera, arc, flown, 1);
    context.strokeStyle = withAlpha(options.palette.active, chosen ? 0.75 : 0.4);
    context.lineWidth = 1;
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    tracePath(context, camera, arc, 0, flown);
    if (chosen) {
      context.strokeStyle = withAlpha(options.palette.active, 0.25);
      context.lineWidth = 6;
      context.stroke();
    }
    context.strokeStyle = withAlpha(options.palette.active, chosen ? 1 : 0.8);
    context.lineWidth = chosen ? 2.2 : 1.5;
    context.stroke();
  });
}

function drawAirports(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
  targets: Target[],
): void {
  const { palette } = options;
  const zoomed = Math.min(1.7, 0.85 + Math.log2(Math.max(1, camera.view.zoom)) * 0.18);
  const crowd = model.airports.length > 400 ? 0.8 : 1;
  const hubs: [number, number, number][] = [];
  const vectors = model.airportVectors;
  const plain = new Path2D();
  const parked = new Path2D();
  model.airports.forEach((airport, index) => {
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!isOn(camera)) return;
    const { x, y } = camera;
    targets.push({ kind: 'airport', id: airport.icao, x, y, reach: airport.hub ? 12 : 9 });
    if (airport.hub) {
      hubs.push([x, y, airport.parked ?? 0]);
      return;
    }
    const radius = 2.1 * zoomed * crowd;
    const path = airport.parked ? parked : plain;
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, Math.PI * 2);
  });
  context.lineWidth = 2;
  context.strokeStyle = palette.labelHalo;
  context.stroke(plain);
  context.stroke(parked);
  context.fillStyle = palette.airport;
  context.fill(plain);
  context.fillStyle = palette.parked;
  context.fill(parked);
  for (const [x, y] of hubs) drawHub(context, x, y, zoomed, palette);
  const ring = [options.selected, options.hovered].find((one) => one?.kind === 'airport');
  const target = ring && targets.find((one) => one.kind === 'airport' && one.id === ring.id);
  if (target) {
    context.beginPath();
    context.arc(target.x, target.y, 9, 0, Math.PI * 2);
    context.strokeStyle = palette.active;
    context.lineWidth = 1.75;
    context.stroke();
  }
}

/** A dot in a ring, as a VOR on a chart: seen at once, and not to be taken for anything else. */
function drawHub(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  zoomed: number,
  palette: MapPalette,
): void {
  context.beginPath();
  context.arc(x, y, 11 * zoomed, 0, Math.PI * 2);
  context.fillStyle = withAlpha(palette.hub, 0.14);
  context.fill();
  context.beginPath();
  context.arc(x, y, 5.4 * zoomed, 0, Math.PI * 2);
  context.fillStyle = palette.labelHalo;
  context.fill();
  context.strokeStyle = palette.hub;
  context.lineWidth = 1.6;
  context.stroke();
  context.beginPath();
  context.arc(x, y, 2.3 * zoomed, 0, Math.PI * 2);
  context.fillStyle = palette.hub;
  context.fill();
}

function drawLabels(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
): void {
  const vectors = model.airportVectors;
  for (const index of options.labelled) {
    const airport = model.airports[index];
    if (!airport) continue;
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!isOn(camera)) continue;
    // Labels dim towards the edge, where they would stand on top of each other.
    context.globalAlpha = camera.kind === 'globe' ? Math.min(1, Math.max(0, camera.depth * 4 - 0.3)) : 1;
    const sprite = options.labels.get(
      airport.icao,
      Boolean(airport.hub),
      airport.parked ? String(airport.parked) : '',
    );
    const gap = airport.hub ? 9 : 5;
    context.drawImage(
      sprite.image,
      camera.x + gap,
      camera.y - sprite.height / 2,
      sprite.width,
      sprite.height,
    );
  }
  context.globalAlpha = 1;
}

function drawFlights(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: TrafficOptions,
  targets: Target[],
): void {
  for (const flight of model.flights) {
    const flown = fractionFlown(flight, options.nowMs);
    const here = toUnit(alongGreatCircle(flight.from, flight.to, flown));
    camera.project(...here);
    if (!isOn(camera)) continue;
    const { x, y } = camera;
    // The nose points where the track leads on the screen; at the end of it, where it came from.
    const late = flown > 0.995;
    camera.project(...toUnit(alongGreatCircle(flight.from, flight.to, late ? flown - 0.004 : flown + 0.004)));
    const angle = late ? Math.atan2(x - camera.x, camera.y - y) : Math.atan2(camera.x - x, y - camera.y);
    const chosen = options.selected?.kind === 'flight' && options.selected.id === flight.id;
    const hovered = options.hovered?.kind === 'flight' && options.hovered.id === flight.id;
    (chosen || hovered ? options.chosenSprites : options.sprites).draw(context, x, y, angle);
    targets.push({ kind: 'flight', id: flight.id, x, y, reach: 13 });
  }
}
