import type { View } from './camera.ts';
import { wrapLon } from './geo.ts';

/** The view at a moment (0 to 1) of the way from one to another: slow at both ends, straight at the place. */
export function flightBetween(from: View, to: View, t: number): View {
  const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
  const zoom = from.zoom * (to.zoom / from.zoom) ** eased;
  // While the zoom changes, the goal keeps its direction on the screen, as if one fell towards it.
  const ratio = to.zoom / from.zoom;
  const along = Math.abs(ratio - 1) < 0.05 ? eased : (1 - from.zoom / zoom) / (1 - from.zoom / to.zoom);
  return {
    lat: from.lat + (to.lat - from.lat) * along,
    lon: from.lon + wrapLon(to.lon - from.lon) * along,
    zoom,
  };
}
