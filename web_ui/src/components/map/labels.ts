import type { Camera } from './camera.ts';
import type { MapModel } from './map-data.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A label's size before it is drawn: four or five letters of eleven pixels. */
const letter = 7.4;

/**
 * Which airports get a label in this view: by rank, as long as it touches no other label, no hub and no edge.
 *
 * Worked out while the map rests; while it moves the same airports keep theirs, so that nothing flickers.
 */
export function chooseLabels(camera: Camera, model: MapModel): number[] {
  const limit = Math.max(10, Math.min(90, Math.round((camera.width * camera.height) / 11_000)));
  const taken: Box[] = [];
  const chosen: number[] = [];
  const vectors = model.airportVectors;
  for (const index of model.ranked) {
    if (chosen.length >= limit) break;
    const airport = model.airports[index];
    if (!airport) continue;
    camera.project(vectors[index * 3] ?? 0, vectors[index * 3 + 1] ?? 0, vectors[index * 3 + 2] ?? 0);
    if (!camera.visible || camera.depth < 0.16) continue;
    const width = airport.icao.length * letter + (airport.parked ? 12 : 0) + 12;
    const box = { left: camera.x - 4, top: camera.y - 8, right: camera.x + width, bottom: camera.y + 8 };
    if (box.right < 0 || box.left > camera.width || box.bottom < 0 || box.top > camera.height) continue;
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    chosen.push(index);
  }
  return chosen;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
