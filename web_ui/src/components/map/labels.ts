import type { Camera } from './camera.ts';
import { earthRadiusMetres, type MapModel } from './map-data.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The aircraft of an airport one by one: how many are shown, in how many columns. */
export interface Parking {
  icao: string;
  /** The airport's place among the model's airports. */
  index: number;
  shown: number;
  columns: number;
}

/** What has a text in this view. */
export interface Layout {
  labels: number[];
  parking: Parking[];
  /** Airports of the world beside the network, by their place among the model's fields. */
  fields: number[];
}

/** A label's size before it is drawn: four or five letters of eleven pixels. */
const letter = 7.4;
/** From this scale on (pixels per earth radius) aircraft on the ground are seen one by one. */
const parkingScale = 3_000;
/** From these scales on large, medium and small airports beside the network are named. */
const fieldScales = [7_000, 18_000, 60_000];
export const cell = { width: 66, height: 17, gap: 9, rows: 8 };

/** Pixels per metre on the ground. */
export const pxPerMetre = (camera: Camera) => camera.scale / earthRadiusMetres;

/**
 * Which airports get a label in this view, and where aircraft are shown one by one: by rank, as long as nothing
 * touches anything else. The nearer the view, the more of them.
 *
 * Worked out while the map rests; while it moves the same ones keep theirs, so that nothing flickers.
 */
export function chooseLayout(camera: Camera, model: MapModel): Layout {
  const near = Math.log2(Math.max(1, camera.view.zoom));
  const room = (camera.width * camera.height) / 17_000;
  const limit = Math.max(8, Math.min(110, Math.round(room * (1 + 0.45 * near))));
  const taken: Box[] = [];
  const layout: Layout = { labels: [], parking: [], fields: [] };
  const vectors = model.airportVectors;
  const isFree = (box: Box) => !taken.some((other) => overlaps(box, other));
  const isSeen = (box: Box) =>
    box.right >= 0 && box.left <= camera.width && box.bottom >= 0 && box.top <= camera.height;

  for (const index of model.ranked) {
    if (layout.labels.length >= limit) break;
    const airport = model.airports[index];
    if (!airport) continue;
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!camera.visible || camera.depth < 0.16) continue;
    const width = airport.icao.length * letter + (airport.parked ? 12 : 0) + 12;
    const box = { left: camera.x - 4, top: camera.y - 8, right: camera.x + width, bottom: camera.y + 8 };
    if (!isSeen(box) || !isFree(box)) continue;
    taken.push(box);
    layout.labels.push(index);
  }
  if (camera.scale >= parkingScale) parkAircraft(camera, model, layout, taken, isFree);
  layout.fields = nameFields(camera, model, taken, isFree, isSeen);
  return layout;
}

function parkAircraft(
  camera: Camera,
  model: MapModel,
  layout: Layout,
  taken: Box[],
  isFree: (box: Box) => boolean,
): void {
  const vectors = model.airportVectors;
  for (const index of layout.labels) {
    const icao = model.airports[index]?.icao ?? '';
    const count = model.parked.get(icao)?.length ?? 0;
    if (count === 0) continue;
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    const most = Math.max(1, Math.min(6, Math.floor((camera.width - camera.x) / cell.width)));
    // As many columns as there is room for; if there is none for all of them, fewer are shown.
    for (let columns = Math.min(most, Math.ceil(count / cell.rows)); columns >= 1; columns--) {
      const shown = Math.min(count, columns * cell.rows);
      const rows = Math.ceil(shown / columns);
      const box = {
        left: camera.x - 4,
        top: camera.y + cell.gap,
        right: camera.x + columns * cell.width + 8,
        bottom: camera.y + cell.gap + rows * cell.height,
      };
      if (!isFree(box)) continue;
      taken.push(box);
      layout.parking.push({ icao, index, shown, columns });
      break;
    }
  }
}

function nameFields(
  camera: Camera,
  model: MapModel,
  taken: Box[],
  isFree: (box: Box) => boolean,
  isSeen: (box: Box) => boolean,
): number[] {
  const chosen: number[] = [];
  model.fields.forEach(({ field, vector }, index) => {
    if (model.airport(field.icao) || camera.scale < (fieldScales[field.rank] ?? 0)) return;
    camera.project(...vector);
    if (!camera.visible) return;
    const width = field.icao.length * letter + 12;
    const box = { left: camera.x - 4, top: camera.y - 8, right: camera.x + width, bottom: camera.y + 8 };
    if (!isSeen(box) || !isFree(box)) return;
    taken.push(box);
    chosen.push(index);
  });
  return chosen;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
