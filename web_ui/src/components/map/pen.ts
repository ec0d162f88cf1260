import type { Camera } from './camera.ts';

/** From this scale on lines reach so far over the window that drawing all of them costs. */
const clipScale = 3_000;
const edge = 40;

/**
 * Draws lines over the earth into the current path: lifted behind the horizon and where a flat map is cut open,
 * shortened to the window when looked at closely.
 */
export class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #camera: Camera;
  readonly #jump: number;
  readonly #clips: boolean;
  readonly #least: number;
  #down = false;
  #x = 0;
  #y = 0;

  /** `least`: points nearer to each other than so many pixels are one. */
  constructor(context: CanvasRenderingContext2D, camera: Camera, least = 0) {
    this.#context = context;
    this.#camera = camera;
    this.#least = least;
    // On the flat map a line that leaves on the right comes back on the left.
    this.#jump = camera.kind === 'flat' ? camera.scale * 2.5 : Number.POSITIVE_INFINITY;
    this.#clips = camera.scale > clipScale;
  }

  lift(): void {
    this.#down = false;
  }

  /** A line to this unit vector from the one before. */
  to(ux: number, uy: number, uz: number, last = false): void {
    const camera = this.#camera;
    camera.project(ux, uy, uz);
    const { x, y } = camera;
    if (!camera.visible) {
      this.#down = false;
      return;
    }
    if (this.#down && Math.abs(x - this.#x) < this.#jump) {
      if (!last && Math.abs(x - this.#x) + Math.abs(y - this.#y) < this.#least) return;
      if (this.#clips) this.#shortened(x, y);
      else this.#context.lineTo(x, y);
    } else if (!this.#clips) this.#context.moveTo(x, y);
    this.#down = true;
    this.#x = x;
    this.#y = y;
  }

  /** The part of the line that is in the window (Liang and Barsky). */
  #shortened(x: number, y: number): void {
    const part = inside(this.#x, this.#y, x, y, this.#camera.width, this.#camera.height);
    if (!part) return;
    const [dx, dy] = [x - this.#x, y - this.#y];
    this.#context.moveTo(this.#x + dx * part[0], this.#y + dy * part[0]);
    this.#context.lineTo(this.#x + dx * part[1], this.#y + dy * part[1]);
  }
}

/** From where to where, as shares of the line, it runs through the window with a little around it; null if nowhere. */
export function inside(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  width: number,
  height: number,
): [number, number] | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [begin, end] = [0, 1];
  const sides: [number, number][] = [
    [-dx, x0 + edge],
    [dx, width + edge - x0],
    [-dy, y0 + edge],
    [dy, height + edge - y0],
  ];
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const at = room / step;
    if (step < 0) begin = Math.max(begin, at);
    else end = Math.min(end, at);
    if (begin > end) return null;
  }
  return [begin, end];
}
