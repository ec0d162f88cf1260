import { geoNaturalEarth1Raw } from 'd3-geo';
import type { Camera } from './camera.ts';
import { wrapLon } from './geo.ts';
import { Pen } from './pen.ts';

const rad = Math.PI / 180;

/** Many great circles as the map needs them: their unit vectors, and for the flat map what each point comes from. */
export interface Lines {
  vectors: readonly Float32Array[];
  /** Longitude in radians, and the two factors of the projection; worked out when a flat map first asks. */
  flat: Float32Array[] | null;
}

function flattened(vectors: Float32Array): Float32Array {
  const out = new Float32Array(vectors.length);
  for (let i = 0; i < vectors.length; i += 3) {
    const phi = Math.asin(Math.max(-1, Math.min(1, vectors[i + 2] ?? 0)));
    const [factor, y] = geoNaturalEarth1Raw(1, phi);
    out.set([Math.atan2(vectors[i + 1] ?? 0, vectors[i] ?? 0), factor, y], i);
  }
  return out;
}

/**
 * Adds the lines that are wanted to the current path. This is most of the work of a map that is turned, so it is
 * written out for each projection; from near, where lines are to be cut at the window, the pen does it.
 */
export function traceLines(
  context: CanvasRenderingContext2D,
  camera: Camera,
  lines: Lines,
  wanted: (index: number) => boolean,
  moving: boolean,
): void {
  if (camera.scale > 3_000) {
    tracePenned(context, camera, lines.vectors, wanted);
    return;
  }
  // Six degrees at a time are half a pixel off the circle on a globe of this size: nobody sees it while it turns.
  const stride = moving && camera.scale < 700 ? 6 : 3;
  if (camera.kind === 'globe') traceGlobe(context, camera, lines.vectors, wanted, stride);
  else {
    lines.flat ??= lines.vectors.map(flattened);
    traceFlat(context, camera, lines.flat, wanted, stride);
  }
}

function tracePenned(
  context: CanvasRenderingContext2D,
  camera: Camera,
  vectors: readonly Float32Array[],
  wanted: (index: number) => boolean,
): void {
  const pen = new Pen(context, camera);
  vectors.forEach((line, index) => {
    if (!wanted(index)) return;
    pen.lift();
    for (let i = 0; i < line.length; i += 3) pen.to(line[i] ?? 0, line[i + 1] ?? 0, line[i + 2] ?? 0);
  });
}

function traceGlobe(
  context: CanvasRenderingContext2D,
  camera: Camera,
  vectors: readonly Float32Array[],
  wanted: (index: number) => boolean,
  stride: number,
): void {
  const { cx, cy, scale: s } = camera;
  const [a = 0, b = 0, , d = 0, e = 0, f = 0, g = 0, h = 0, k = 0] = camera.matrix();
  for (let index = 0; index < vectors.length; index++) {
    const line = vectors[index];
    if (!line || !wanted(index)) continue;
    const last = line.length - 3;
    // Of less than half a circle whose ends are both behind the earth nothing is in front of it.
    const isSeen = (i: number) =>
      g * (line[i] as number) + h * (line[i + 1] as number) + k * (line[i + 2] as number) > 0;
    if (last < 0 || (!isSeen(0) && !isSeen(last))) continue;
    let down = false;
    for (let i = 0; ; i = Math.min(last, i + stride)) {
      const [x, y, z] = [line[i] as number, line[i + 1] as number, line[i + 2] as number];
      if (g * x + h * y + k * z > 0) {
        const [px, py] = [cx + s * (a * x + b * y), cy - s * (d * x + e * y + f * z)];
        if (down) context.lineTo(px, py);
        else context.moveTo(px, py);
        down = true;
      } else down = false;
      if (i === last) break;
    }
  }
}

function traceFlat(
  context: CanvasRenderingContext2D,
  camera: Camera,
  flat: readonly Float32Array[],
  wanted: (index: number) => boolean,
  stride: number,
): void {
  const { cx, scale: s } = camera;
  const cy = camera.flatMiddle();
  const middle = wrapLon(camera.view.lon) * rad;
  for (let index = 0; index < flat.length; index++) {
    const line = flat[index];
    if (!line || !wanted(index)) continue;
    const last = line.length - 3;
    let before = Number.NaN;
    for (let i = 0; last >= 0; i = Math.min(last, i + stride)) {
      let lambda = (line[i] as number) - middle;
      if (lambda > Math.PI) lambda -= 2 * Math.PI;
      else if (lambda < -Math.PI) lambda += 2 * Math.PI;
      const [px, py] = [cx + s * lambda * (line[i + 1] as number), cy - s * (line[i + 2] as number)];
      // What leaves on the right comes back on the left.
      if (Math.abs(lambda - before) < 2.5) context.lineTo(px, py);
      else context.moveTo(px, py);
      before = lambda;
      if (i === last) break;
    }
  }
}
