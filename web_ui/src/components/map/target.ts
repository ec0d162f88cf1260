import type { Camera } from './camera.ts';
import type { MapSelection } from './map-data.ts';

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
