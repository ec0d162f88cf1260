import type { MapPalette } from './palette.ts';

/** An airliner from above, nose up, in a box of 24 by 24. */
const outline = new Path2D(
  'M12 1.2c.95 0 1.55 1.15 1.55 2.9v4.75l8.05 5.05c.4.25.6.65.6 1.1v1.15l-8.65-2.6v4.75l2.3 1.75c.2.15.3.4.3.65v1L12 20.75 7.850 21.700v-1c0-.25.1-.5.3-.65l2.3-1.75v-4.750L1.8 16.150V15c0-.45.2-.85.6-1.100l8.050-5.050V4.100C10.450 2.350 11.050 1.200 12 1.200z',
);

/** Turning a sprite costs more than choosing one: five degrees is less than the eye can tell. */
export const headings = 72;

/** The same aircraft in every heading, as one strip of images in device pixels. */
export class AircraftSprites {
  readonly #canvas: HTMLCanvasElement;
  readonly size: number;
  readonly #cell: number;

  constructor(size: number, dpr: number, fill: string, edge: string) {
    this.size = size;
    this.#cell = Math.ceil((size + 4) * dpr);
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = this.#cell * headings;
    this.#canvas.height = this.#cell;
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    for (let i = 0; i < headings; i++) {
      context.save();
      context.translate((i + 0.5) * this.#cell, this.#cell / 2);
      context.rotate((i / headings) * Math.PI * 2);
      context.scale((size * dpr) / 24, (size * dpr) / 24);
      context.translate(-12, -12);
      context.lineJoin = 'round';
      context.lineWidth = 2.6;
      context.strokeStyle = edge;
      context.stroke(outline);
      context.fillStyle = fill;
      context.fill(outline);
      context.restore();
    }
  }

  draw(context: CanvasRenderingContext2D, x: number, y: number, angle: number): void {
    const turn = ((angle / (Math.PI * 2)) % 1) + 1;
    const index = Math.round((turn % 1) * headings) % headings;
    const side = this.size + 4;
    context.drawImage(
      this.#canvas,
      index * this.#cell,
      0,
      this.#cell,
      this.#cell,
      x - side / 2,
      y - side / 2,
      side,
      side,
    );
  }
}

const drawn = new Map<string, AircraftSprites>();

/** For every map the same strip: drawing one takes as long as a frame of the map. */
export function aircraftSprites(size: number, dpr: number, fill: string, edge: string): AircraftSprites {
  const key = [size, dpr, fill, edge].join();
  let sprites = drawn.get(key);
  if (!sprites) {
    sprites = new AircraftSprites(size, dpr, fill, edge);
    drawn.set(key, sprites);
  }
  return sprites;
}

export interface LabelSprite {
  image: HTMLCanvasElement;
  width: number;
  height: number;
}

/** `strong` hubs, `plain` airports, `small` registrations, `flight` what flies. */
export type LabelKind = 'strong' | 'plain' | 'small' | 'flight';

const looks: Record<LabelKind, { weight: number; px: number; height: number }> = {
  strong: { weight: 650, px: 12, height: 18 },
  plain: { weight: 500, px: 11, height: 16 },
  small: { weight: 500, px: 10, height: 14 },
  flight: { weight: 600, px: 10.5, height: 15 },
};
/** More than any view shows at once; what is seen no more makes room. */
const keptLabels = 900;

/** Texts drawn once and copied from then on: writing with a halo is the dearest thing a canvas does. */
export class LabelSprites {
  readonly #cache = new Map<string, LabelSprite>();
  readonly #palette: MapPalette;
  readonly #dpr: number;

  constructor(palette: MapPalette, dpr: number) {
    this.#palette = palette;
    this.#dpr = dpr;
  }

  get(text: string, kind: LabelKind, extra = ''): LabelSprite {
    const key = `${kind} ${text}|${extra}`;
    let sprite = this.#cache.get(key);
    if (!sprite) {
      if (this.#cache.size >= keptLabels) this.#cache.clear();
      sprite = this.#draw(text, kind, extra);
      this.#cache.set(key, sprite);
    }
    return sprite;
  }

  #draw(text: string, kind: LabelKind, extra: string): LabelSprite {
    const image = document.createElement('canvas');
    const { weight, px, height } = looks[kind];
    const font = `${weight} ${px}px ${this.#palette.font}`;
    const small = `600 9.5px ${this.#palette.font}`;
    const context = image.getContext('2d');
    if (!context) return { image, width: 0, height: 0 };
    context.font = font;
    const textWidth = context.measureText(text).width;
    context.font = small;
    const extraWidth = extra ? context.measureText(extra).width + 4 : 0;
    const width = Math.ceil(textWidth + extraWidth + 6);
    image.width = Math.ceil(width * this.#dpr);
    image.height = Math.ceil(height * this.#dpr);
    context.scale(this.#dpr, this.#dpr);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = this.#palette.labelHalo;
    context.font = font;
    context.strokeText(text, 3, height / 2);
    const colours = { strong: this.#palette.hub, flight: this.#palette.active };
    context.fillStyle = kind in colours ? colours[kind as keyof typeof colours] : this.#palette.label;
    context.fillText(text, 3, height / 2);
    if (extra) {
      context.font = small;
      context.strokeText(extra, textWidth + 7, height / 2 - 2);
      context.fillStyle = this.#palette.parked;
      context.fillText(extra, textWidth + 7, height / 2 - 2);
    }
    return { image, width, height };
  }
}
