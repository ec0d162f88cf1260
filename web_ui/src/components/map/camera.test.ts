import { describe, expect, it } from 'vitest';
import { Camera } from './camera.ts';
import { toUnit } from './geo.ts';
import { chooseLayout } from './labels.ts';
import { fractionFlown, MapModel } from './map-data.ts';

function camera(kind: 'globe' | 'flat', lat: number, lon: number, zoom = 1): Camera {
  const made = new Camera();
  made.kind = kind;
  made.view = { lat, lon, zoom };
  made.resize(1000, 600, 200, 0);
  return made;
}

describe.each(['globe', 'flat'] as const)('the camera, %s', (kind) => {
  it.each([
    [60, 5],
    [-33, 151],
    [0, -179],
  ])('agrees with d3 about where %i, %i is', (lat, lon) => {
    const view = camera(kind, lat > 0 ? 45 : -20, lon + 20, 1.5);
    view.project(...toUnit({ lat, lon }));
    const [x, y] = view.projection()([lon, lat]) ?? [Number.NaN, Number.NaN];
    expect(view.x).toBeCloseTo(x, 3);
    expect(view.y).toBeCloseTo(y, 3);
  });

  it('finds the place under a pixel again', () => {
    const view = camera(kind, 30, 10);
    view.project(...toUnit({ lat: 52, lon: 24 }));
    const found = view.unproject(view.x, view.y);
    expect(found?.lat).toBeCloseTo(52, 4);
    expect(found?.lon).toBeCloseTo(24, 4);
  });
});

describe('the globe', () => {
  it('hides its far side', () => {
    const view = camera('globe', 0, 0);
    view.project(...toUnit({ lat: 0, lon: 100 }));
    expect(view.visible).toBe(false);
    view.project(...toUnit({ lat: 0, lon: 80 }));
    expect(view.visible).toBe(true);
  });

  it('keeps to the middle of what no panel covers', () => {
    const view = camera('globe', 12, 34);
    view.project(...toUnit({ lat: 12, lon: 34 }));
    expect([view.x, view.y]).toEqual([expect.closeTo(600), expect.closeTo(300)]);
  });

  it('has nothing beside it', () => {
    expect(camera('globe', 0, 0).unproject(205, 5)).toBeNull();
  });

  it('clips less the nearer it is', () => {
    expect(camera('globe', 0, 0, 1).visibleAngle()).toBe(90);
    expect(camera('globe', 0, 0, 20).visibleAngle()).toBeLessThan(10);
  });
});

describe('labels', () => {
  it('go to hubs first and never overlap', () => {
    const model = new MapModel();
    const around = Array.from({ length: 40 }, (_, i) => ({
      icao: `A${String(i).padStart(3, '0')}`,
      name: '',
      lat: 30 + (i % 7) * 6,
      lon: -20 + i * 1.5,
      routes: i,
      hub: i === 3,
    }));
    model.setNetwork(around, []);
    const view = camera('globe', 50, 10);
    const chosen = chooseLayout(view, model).labels;
    expect(chosen[0]).toBe(3);
    expect(chosen.length).toBeGreaterThan(1);
    expect(chosen.length).toBeLessThan(40);
  });
});

describe('flights', () => {
  it('wait at their ends', () => {
    const flight = { startMs: 1_000, endMs: 3_000 };
    expect([0, 1_000, 2_000, 3_000, 9_000].map((now) => fractionFlown(flight, now))).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
    expect(fractionFlown({ startMs: 5, endMs: 5 }, 5)).toBe(1);
  });
});
