import { expect, it, vi } from 'vitest';
import { pictured } from './base-picture.ts';
import { Camera } from './camera.ts';
import type { MapPalette } from './palette.ts';

it('draws and copies nothing where a map has no pixels, as on paper', () => {
  const drawImage = vi.fn(() => {
    throw new DOMException('a canvas element with a width or height of 0', 'InvalidStateError');
  });
  const draw = vi.fn();
  const look = { camera: new Camera(), dpr: 1, palette: {} as MapPalette, nowMs: 5 };
  for (const [width, height] of [
    [0, 0],
    [300, 0],
    [0, 150],
  ]) {
    const context = { canvas: { width, height }, drawImage } as unknown as CanvasRenderingContext2D;
    expect(pictured(context, look, true, draw)).toBe(5);
  }
  expect(draw).not.toHaveBeenCalled();
  expect(drawImage).not.toHaveBeenCalled();
});
