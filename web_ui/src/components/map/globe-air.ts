import type { Camera } from './camera.ts';
import { type MapPalette, withAlpha } from './palette.ts';

/**
 * The globe without its lands: the sea with its light, the air around it, the shade at its edge. They stay what they
 * are while the globe turns, and gradients are the dearest thing that software can be asked to fill: so they are
 * painted once for each size and copied from then on.
 */
export class GlobeAir {
  #under: HTMLCanvasElement | null = null;
  #over: HTMLCanvasElement | null = null;
  #key = '';

  /** Sea and air, before the lands. */
  drawUnder(context: CanvasRenderingContext2D, camera: Camera, palette: MapPalette, dpr: number): void {
    this.#prepare(camera, palette, dpr);
    if (this.#under) copy(context, this.#under, camera);
  }

  /** The shade, after them. */
  drawOver(context: CanvasRenderingContext2D, camera: Camera): void {
    if (this.#over) copy(context, this.#over, camera);
  }

  #prepare(camera: Camera, palette: MapPalette, dpr: number): void {
    const { width, height, cx, cy, scale } = camera;
    const key = [width, height, cx, cy, scale, dpr, palette.seaLit, palette.seaDim, palette.halo].join();
    if (key === this.#key) return;
    this.#key = key;
    this.#under = painted(this.#under, camera, dpr, (context) => paintSea(context, camera, palette));
    this.#over = painted(this.#over, camera, dpr, (context) => paintLimb(context, camera, palette));
  }
}

function copy(context: CanvasRenderingContext2D, image: HTMLCanvasElement, { width, height }: Camera): void {
  context.drawImage(image, 0, 0, width, height);
}

function painted(
  before: HTMLCanvasElement | null,
  { width, height }: Camera,
  dpr: number,
  paint: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement | null {
  const canvas = before ?? document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * dpr));
  canvas.height = Math.max(1, Math.round(height * dpr));
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.setTransform(dpr, 0, 0, dpr, 0, 0);
  paint(context);
  return canvas;
}

/** Whether the edge of the globe is in the window. */
function isEdgeSeen({ cx, cy, scale, width, height }: Camera): boolean {
  return scale <= Math.hypot(Math.max(cx, width - cx), Math.max(cy, height - cy));
}

function paintSea(context: CanvasRenderingContext2D, camera: Camera, palette: MapPalette): void {
  const { cx, cy, scale, width, height } = camera;
  if (isEdgeSeen(camera)) paintHalo(context, camera, palette);
  const sea = context.createRadialGradient(cx - scale * 0.32, cy - scale * 0.38, scale * 0.08, cx, cy, scale);
  sea.addColorStop(0, palette.seaLit);
  sea.addColorStop(1, palette.seaDim);
  context.fillStyle = sea;
  context.beginPath();
  if (isEdgeSeen(camera)) context.arc(cx, cy, scale, 0, Math.PI * 2);
  else context.rect(0, 0, width, height);
  context.fill();
}

/** The air around the globe. */
function paintHalo(context: CanvasRenderingContext2D, { cx, cy, scale }: Camera, palette: MapPalette): void {
  const outer = scale * 1.09;
  const glow = context.createRadialGradient(cx, cy, scale * 0.97, cx, cy, outer);
  glow.addColorStop(0, palette.halo);
  glow.addColorStop(0.24, withAlpha(palette.halo, 0.3));
  glow.addColorStop(0.55, withAlpha(palette.halo, 0.08));
  glow.addColorStop(1, withAlpha(palette.halo, 0));
  context.fillStyle = glow;
  context.beginPath();
  context.arc(cx, cy, outer, 0, Math.PI * 2);
  context.arc(cx, cy, scale * 0.97, 0, Math.PI * 2, true);
  context.fill();
}

/** The edge of the globe falls away from the light, which is what makes a disc look round. */
function paintLimb(context: CanvasRenderingContext2D, camera: Camera, palette: MapPalette): void {
  if (!isEdgeSeen(camera)) return;
  const { cx, cy, scale } = camera;
  const shade = context.createRadialGradient(
    cx - scale * 0.1,
    cy - scale * 0.12,
    scale * 0.62,
    cx,
    cy,
    scale,
  );
  shade.addColorStop(0, withAlpha(palette.seaDim, 0));
  shade.addColorStop(0.72, withAlpha(palette.seaDim, 0.16));
  shade.addColorStop(1, withAlpha(palette.seaDim, 0.7));
  context.fillStyle = shade;
  context.beginPath();
  context.arc(cx, cy, scale, 0, Math.PI * 2);
  context.fill();
  context.strokeStyle = palette.halo;
  context.lineWidth = 1;
  context.stroke();
}
