import type { Camera } from './camera.ts';
import { pxPerMetre } from './labels.ts';
import type { FieldShape, MapModel } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';

/** Shorter than this in pixels a runway is a speck. */
const leastPx = 7;
/** Runways of this length carry their numbers. */
const identPx = 90;
/** The ground beside a runway, so that it never lies in the sea of a coast that is drawn more coarsely. */
const groundMetres = 650;

/** How far an airport's runways reach on the screen: so far its name keeps away. */
export function reachPx(camera: Camera, shape: FieldShape | undefined): number {
  const px = (shape?.reachMetres ?? 0) * pxPerMetre(camera);
  return px > 18 ? px : 0;
}

/** The runways of the airports in view, to scale. */
export function drawRunways(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  palette: MapPalette,
): void {
  const scale = pxPerMetre(camera);
  const seen = model.fields.filter((shape) => {
    if (shape.longestMetres * scale < leastPx) return false;
    camera.project(...shape.vector);
    const room = shape.reachMetres * scale + 30;
    return (
      camera.visible &&
      camera.x > -room &&
      camera.y > -room &&
      camera.x < camera.width + room &&
      camera.y < camera.height + room
    );
  });
  if (groundMetres * scale > 6) for (const shape of seen) drawGround(context, camera, shape, palette);
  for (const shape of seen) drawStrips(context, camera, shape, palette);
}

function eachRunway(
  camera: Camera,
  { ends }: FieldShape,
  use: (index: number, x0: number, y0: number, x1: number, y1: number) => void,
): void {
  for (let i = 0; i < ends.length; i += 6) {
    camera.project(ends[i] ?? 0, ends[i + 1] ?? 0, ends[i + 2] ?? 0);
    const { x, y } = camera;
    camera.project(ends[i + 3] ?? 0, ends[i + 4] ?? 0, ends[i + 5] ?? 0);
    use(i / 6, x, y, camera.x, camera.y);
  }
}

function drawGround(
  context: CanvasRenderingContext2D,
  camera: Camera,
  shape: FieldShape,
  palette: MapPalette,
): void {
  const width = groundMetres * pxPerMetre(camera);
  context.lineCap = 'round';
  context.beginPath();
  eachRunway(camera, shape, (_, x0, y0, x1, y1) => {
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
  });
  context.strokeStyle = withAlpha(palette.land, 0.5);
  context.lineWidth = width;
  context.stroke();
}

function drawStrips(
  context: CanvasRenderingContext2D,
  camera: Camera,
  shape: FieldShape,
  palette: MapPalette,
): void {
  const scale = pxPerMetre(camera);
  context.lineCap = 'butt';
  eachRunway(camera, shape, (index, x0, y0, x1, y1) => {
    const runway = shape.field.runways[index];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (!runway || length < leastPx) return;
    const width = Math.max(1.8, runway.widthMetres * scale);
    const colour = withAlpha(palette.airport, runway.approximate ? 0.6 : 1);
    line(context, x0, y0, x1, y1, colour, width);
    if (width > 5) {
      context.setLineDash([length / 40, length / 40]);
      line(context, x0, y0, x1, y1, palette.labelHalo, Math.max(0.8, width / 14));
      context.setLineDash([]);
    }
    if (length < identPx) return;
    const along = Math.atan2(y1 - y0, x1 - x0);
    drawIdent(context, runway.le, x0, y0, along, width, palette);
    drawIdent(context, runway.he, x1, y1, along + Math.PI, width, palette);
  });
}

function line(
  context: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: string,
  width: number,
): void {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** A number as it is painted: to be read by who lands, at the threshold once the runway is wide enough, else before it. */
function drawIdent(
  context: CanvasRenderingContext2D,
  ident: string,
  x: number,
  y: number,
  along: number,
  width: number,
  palette: MapPalette,
): void {
  const on = width >= 16;
  const size = on ? Math.min(30, width * 0.6) : 11.5;
  context.save();
  context.translate(x, y);
  context.rotate(along + Math.PI / 2);
  context.font = `650 ${size}px ${palette.font}`;
  context.textAlign = 'center';
  context.textBaseline = on ? 'bottom' : 'top';
  const offset = on ? -width * 0.4 : 4;
  if (!on) {
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = palette.labelHalo;
    context.strokeText(ident, 0, offset);
  }
  context.fillStyle = on ? palette.labelHalo : palette.label;
  context.fillText(ident, 0, offset);
  context.restore();
}
