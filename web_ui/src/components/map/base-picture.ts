import type { Camera } from './camera.ts';
import type { MapPalette } from './palette.ts';

/** Night moves a quarter of a degree a minute. */
export const nightMs = 120_000;
/** So many pixels of pictures are kept at the most: 24 MB. */
const mostPixels = 6_000_000;

interface Picture {
  of: string;
  /** The time whose night lies on it. */
  nowMs: number;
  canvas: HTMLCanvasElement;
}

let pictures: Picture[] = [];
let forgetting: ReturnType<typeof setTimeout> | undefined;

/**
 * The lands at rest: copied from when they were drawn last, by this map or by one that is gone, or else drawn. Their fine
 * coasts take longer than all the rest of a page. Gives the time of the night on them.
 *
 * `whole`: whether everything is there that `draw` draws, so that others may copy it.
 */
export function pictured(
  context: CanvasRenderingContext2D,
  look: { camera: Camera; dpr: number; palette: MapPalette; nowMs: number },
  whole: boolean,
  draw: () => void,
): number {
  const { nowMs } = look;
  // A map that is not shown, as on paper, has no pixels: there is nothing to draw, and a browser copies none from it.
  if (context.canvas.width === 0 || context.canvas.height === 0) return nowMs;
  const of = named(look);
  const known = pictures.find((one) => one.of === of);
  if (known && Math.abs(nowMs - known.nowMs) < nightMs) {
    paint(known.canvas, context);
    return known.nowMs;
  }
  draw();
  if (whole) keep({ of, nowMs, canvas: known?.canvas ?? document.createElement('canvas') }, context);
  return nowMs;
}

/** All that the lands at rest look different by, other than the night. */
function named({ camera, dpr, palette }: { camera: Camera; dpr: number; palette: MapPalette }): string {
  const { kind, width, height, cx, cy, view } = camera;
  return JSON.stringify([kind, width, height, cx, cy, view.lat, view.lon, view.zoom, dpr, palette]);
}

/** Until its night is no longer right. */
function keep(picture: Picture, { canvas: drawn }: CanvasRenderingContext2D): void {
  picture.canvas.width = drawn.width;
  picture.canvas.height = drawn.height;
  const copy = picture.canvas.getContext('2d');
  if (!copy) return;
  paint(drawn, copy);
  let left = mostPixels;
  pictures = [picture, ...pictures.filter((one) => one.of !== picture.of)].filter(({ canvas }) => {
    left -= canvas.width * canvas.height;
    return left >= 0;
  });
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    pictures = [];
  }, nightMs);
}

/** Pixel by pixel, whatever was there. */
function paint(from: HTMLCanvasElement, onto: CanvasRenderingContext2D): void {
  onto.save();
  onto.setTransform(1, 0, 0, 1, 0, 0);
  onto.globalCompositeOperation = 'copy';
  onto.drawImage(from, 0, 0);
  onto.restore();
}
