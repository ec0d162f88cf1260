import type { Camera } from './camera.ts';
import { reachPx } from './draw-runways.ts';
import { cell, type Layout } from './labels.ts';
import type { MapModel, MapSelection } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';
import type { AircraftSprites, LabelSprites } from './sprites.ts';
import { isOn, type Target } from './target.ts';

interface AirportOptions {
  palette: MapPalette;
  labels: LabelSprites;
  parkedSprites: AircraftSprites;
  /** What has a text, worked out while the map rested. */
  layout: Layout;
  selected: MapSelection | null;
}

/** Everything that stands on the ground: it changes with the view only. */
export function drawAirports(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  options: AirportOptions,
): Target[] {
  const targets: Target[] = [];
  drawFields(context, camera, model, options);
  drawDots(context, camera, model, options.palette, targets);
  drawLabels(context, camera, model, options);
  drawParked(context, camera, model, options, targets);
  return targets;
}

/** Airports that the airline does not fly to: there, and no more. */
function drawFields(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  { layout, labels, palette }: AirportOptions,
): void {
  context.globalAlpha = 0.62;
  for (const index of layout.fields) {
    const shape = model.fields[index];
    if (!shape) continue;
    camera.project(...shape.vector);
    if (!isOn(camera)) continue;
    const away = reachPx(camera, shape);
    if (away === 0) {
      context.beginPath();
      context.arc(camera.x, camera.y, 1.8, 0, Math.PI * 2);
      context.fillStyle = palette.airport;
      context.fill();
    }
    placeLabel(context, camera, labels.get(shape.field.icao, 'plain'), 4, away);
  }
  context.globalAlpha = 1;
}

function drawDots(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  palette: MapPalette,
  targets: Target[],
): void {
  const zoomed = Math.min(1.7, 0.85 + Math.log2(Math.max(1, camera.view.zoom)) * 0.18);
  const crowd = model.airports.length > 400 ? 0.8 : 1;
  const hubs: [number, number][] = [];
  const vectors = model.airportVectors;
  const plain = new Path2D();
  const parked = new Path2D();
  model.airports.forEach((airport, index) => {
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!isOn(camera)) return;
    const { x, y } = camera;
    const reach = Math.max(airport.hub ? 12 : 9, Math.min(60, reachPx(camera, model.field(airport.icao))));
    targets.push({ kind: 'airport', id: airport.icao, x, y, reach });
    // From near an airport is its runways.
    if (reach > 30) return;
    if (airport.hub) {
      hubs.push([x, y]);
      return;
    }
    const radius = visited(airport.visits, model.mostVisits) ?? 2.1 * zoomed * crowd;
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
}

/** Twice as often is twice the area. */
function visited(visits: number | undefined, most: number): number | undefined {
  return most > 0 ? 2 + 7 * Math.sqrt((visits ?? 0) / most) : undefined;
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
  { layout, labels }: AirportOptions,
): void {
  const vectors = model.airportVectors;
  const oneByOne = new Set(layout.parking.map((parking) => parking.index));
  for (const index of layout.labels) {
    const airport = model.airports[index];
    if (!airport) continue;
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!isOn(camera)) continue;
    // Labels dim towards the edge, where they would stand on top of each other.
    context.globalAlpha = camera.kind === 'globe' ? Math.min(1, Math.max(0, camera.depth * 4 - 0.3)) : 1;
    const extra = airport.parked && !oneByOne.has(index) ? String(airport.parked) : '';
    const sprite = labels.get(airport.icao, airport.hub ? 'strong' : 'plain', extra);
    placeLabel(context, camera, sprite, airport.hub ? 9 : 5, reachPx(camera, model.field(airport.icao)));
  }
  context.globalAlpha = 1;
}

/** Beside its dot; over its runways once those can be seen. */
function placeLabel(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { image, width, height }: ReturnType<LabelSprites['get']>,
  gap: number,
  away: number,
): void {
  const [x, y] =
    away > 0
      ? [camera.x - width / 2, camera.y - away - height - 14]
      : [camera.x + gap, camera.y - height / 2];
  context.drawImage(image, x, y, width, height);
}

/** The aircraft of an airport in rows under it, each with its registration. */
function drawParked(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  { layout, labels, parkedSprites, selected, palette }: AirportOptions,
  targets: Target[],
): void {
  const vectors = model.airportVectors;
  for (const { icao, index, shown, columns } of layout.parking) {
    const here = model.parked.get(icao) ?? [];
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!isOn(camera)) continue;
    const [left, top] = [camera.x, camera.y + cell.gap];
    here.slice(0, shown).forEach((aircraft, at) => {
      const x = left + (at % columns) * cell.width + 5;
      const y = top + Math.floor(at / columns) * cell.height + cell.height / 2;
      const last = at === shown - 1 && here.length > shown;
      const text = last ? `+${here.length - shown + 1}` : aircraft.registration;
      const chosen = !last && selected?.kind === 'aircraft' && selected.id === aircraft.id;
      if (chosen) {
        context.beginPath();
        context.roundRect(x - 8, y - cell.height / 2, cell.width - 2, cell.height, 4);
        context.fillStyle = withAlpha(palette.active, 0.28);
        context.fill();
        context.strokeStyle = palette.active;
        context.lineWidth = 1.25;
        context.stroke();
      }
      if (!last) {
        parkedSprites.draw(context, x, y, 0);
        targets.push({ kind: 'aircraft', id: aircraft.id, x: x + cell.width / 2 - 8, y, reach: 12 });
      }
      const sprite = labels.get(text, 'small');
      context.drawImage(sprite.image, x + 6, y - sprite.height / 2, sprite.width, sprite.height);
    });
  }
}
