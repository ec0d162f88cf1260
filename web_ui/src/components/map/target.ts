import type { Camera } from './camera.ts';
import { type MapSelection, sameSelection } from './map-data.ts';

/** What is on the screen and can be pointed at. */
export interface Target {
  kind: MapSelection['kind'];
  id: string;
  x: number;
  y: number;
  reach: number;
}

/** Whether the place that was projected last can be seen. */
export function isOn(camera: Camera): boolean {
  return (
    camera.visible &&
    camera.x > -20 &&
    camera.y > -20 &&
    camera.x < camera.width + 20 &&
    camera.y < camera.height + 20
  );
}

/** How much farther than another something may be and still lie above it, in CSS pixels. */
const above = { flight: 6, aircraft: 3, airport: 0 };

/** What is under a point of the map: flights before what stands on the ground, the nearest first. */
export function targetsAt(targets: readonly Target[], x: number, y: number): Target[] {
  const there: { target: Target; distance: number }[] = [];
  for (const target of targets) {
    const away =
      target.kind === 'aircraft'
        ? Math.max(Math.abs(target.y - y) * 1.5, Math.abs(target.x - x) - 20)
        : Math.hypot(target.x - x, target.y - y);
    if (away <= target.reach) there.push({ target, distance: away - above[target.kind] });
  }
  return there.sort((one, other) => one.distance - other.distance).map(({ target }) => target);
}

/** The first of what lies at a place; what lies beneath it when that is chosen already, and the first after the last. */
export function nextAt(there: readonly Target[], selected: MapSelection | null): Target | null {
  const at = there.findIndex((target) => sameSelection(target, selected));
  return there[(at + 1) % there.length] ?? null;
}
