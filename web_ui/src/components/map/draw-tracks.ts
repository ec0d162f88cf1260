import type { Camera } from './camera.ts';
import type { MapModel } from './map-data.ts';
import { type MapPalette, withAlpha } from './palette.ts';
import { Pen } from './pen.ts';

/** Of a line of ten thousand points, those nearer to each other than this, in CSS pixels, are one. */
const leastPx = 0.8;

/** Plans dashed under what was flown. */
export function drawTracks(
  context: CanvasRenderingContext2D,
  camera: Camera,
  model: MapModel,
  palette: MapPalette,
): void {
  if (model.tracks.length === 0) return;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const line = (kind: 'planned' | 'flown') => {
    const pen = new Pen(context, camera, leastPx);
    context.beginPath();
    model.tracks.forEach((track, index) => {
      const vectors = model.trackLines[index];
      if (track.kind !== kind || !vectors) return;
      pen.lift();
      for (let i = 0; i < vectors.length; i += 3) {
        pen.to(vectors[i] ?? 0, vectors[i + 1] ?? 0, vectors[i + 2] ?? 0, i + 3 >= vectors.length);
      }
    });
  };
  line('planned');
  context.setLineDash([5, 6]);
  context.strokeStyle = withAlpha(palette.active, 0.7);
  context.lineWidth = 1.4;
  context.stroke();
  context.setLineDash([]);
  line('flown');
  context.strokeStyle = withAlpha(palette.active, 0.22);
  context.lineWidth = 6;
  context.stroke();
  context.strokeStyle = palette.active;
  context.lineWidth = 2.2;
  context.stroke();
}
