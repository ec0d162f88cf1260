import { describe, expect, it } from 'vitest';
import { Camera, coastZoom, runwayZoom } from './camera.ts';
import { circleAround } from './circle.ts';
import { traceLines } from './draw-lines.ts';
import { flightBetween } from './flight-between.ts';
import { alongGreatCircle, arcVectors, distanceNmi, fromUnit, toUnit } from './geo.ts';
import { chooseLayout, pxPerMetre } from './labels.ts';
import {
  fieldShape,
  flightPath,
  type MapField,
  type MapFlight,
  MapModel,
  sameSelection,
  trackVectors,
} from './map-data.ts';
import { hasWords } from './map-list.tsx';
import { clippedTo, NearWorld } from './near-world.ts';
import { Pace } from './pace.ts';
import { inside } from './pen.ts';
import type { WorldShapes } from './world.ts';

const oslo = { lat: 60.1939, lon: 11.1004 };
const sydney = { lat: -33.9461, lon: 151.1772 };

function camera(kind: 'globe' | 'flat', lat: number, lon: number, zoom = 1, maxZoom = runwayZoom): Camera {
  const made = new Camera();
  made.maxZoom = maxZoom;
  made.kind = kind;
  made.view = { lat, lon, zoom };
  made.resize(1000, 800, 0, 0);
  return made;
}

/** Gardermoen's western runway as it lies: 3,600 m on 013/193 true. */
const gardermoen: MapField = {
  icao: 'ENGM',
  name: 'Oslo Gardermoen',
  ...oslo,
  rank: 0,
  runways: [
    {
      le: '01L',
      he: '19R',
      from: { lat: 60.185, lon: 11.0738 },
      to: { lat: 60.2161, lon: 11.0917 },
      widthMetres: 45,
      approximate: false,
    },
  ],
};

describe('runways', () => {
  it('have their true length and reach', () => {
    const shape = fieldShape(gardermoen);
    expect(shape.longestMetres).toBeGreaterThan(3_500);
    expect(shape.longestMetres).toBeLessThan(3_700);
    expect(shape.reachMetres).toBeLessThan(shape.longestMetres);
  });

  it('are drawn to scale, to less than a pixel, as near as one can go', () => {
    const view = camera('globe', oslo.lat, oslo.lon, runwayZoom);
    const { ends, longestMetres } = fieldShape(gardermoen);
    view.project(ends[0] ?? 0, ends[1] ?? 0, ends[2] ?? 0);
    const { x, y } = view;
    view.project(ends[3] ?? 0, ends[4] ?? 0, ends[5] ?? 0);
    const px = Math.hypot(view.x - x, view.y - y);
    expect(px / (longestMetres * pxPerMetre(view))).toBeCloseTo(1, 3);
    expect(px).toBeGreaterThan(600);
    // North is up: the end with the higher latitude is higher on the screen.
    expect(view.y).toBeLessThan(y);
  });

  it('are only gone near to where somebody has them', () => {
    const view = camera('globe', oslo.lat, oslo.lon, 1e9, coastZoom);
    expect(view.view.zoom).toBe(coastZoom);
  });
});

describe('the circle whose airfields are asked for', () => {
  it('is none from afar', () => {
    expect(circleAround(oslo, 400)).toBeNull();
  });

  it.each([5, 25, 55, 110, 200])('holds what is seen %i nmi around, with a little help', (reach) => {
    const circle = circleAround(oslo, reach);
    expect(circle).not.toBeNull();
    if (circle) expect(circle.withinNmi).toBeGreaterThan(reach);
  });

  it('stays the same while the map is moved a little, and inside the world at its ends', () => {
    expect(circleAround({ lat: 60.0, lon: 11.0 }, 50)).toEqual(circleAround({ lat: 60.02, lon: 11.02 }, 50));
    expect(circleAround({ lat: 89.99, lon: 179.99 }, 200)).toMatchObject({ lat: 90, lon: 180 });
  });
});

describe('flights', () => {
  it.each([
    [oslo, sydney],
    [
      { lat: 10, lon: 170 },
      { lat: -10, lon: -160 },
    ],
    [
      { lat: 80, lon: 10 },
      { lat: 80, lon: -170 },
    ],
  ])('go along the great circle: %o to %o', (from, to) => {
    const { start, across, angle } = flightPath(from, to);
    for (const fraction of [0, 0.3, 0.5, 1]) {
      const [c, s] = [Math.cos(angle * fraction), Math.sin(angle * fraction)];
      const here = fromUnit(
        start[0] * c + across[0] * s,
        start[1] * c + across[1] * s,
        start[2] * c + across[2] * s,
      );
      expect(distanceNmi(here, alongGreatCircle(from, to, fraction))).toBeLessThan(0.01);
    }
  });

  it('slide to where a change of their times puts them, and jump when it is far', () => {
    const model = new MapModel();
    const flight = (endMs: number): MapFlight => ({
      id: 'a',
      ident: 'A1',
      from: { ...oslo, icao: 'ENGM' },
      to: { ...sydney, icao: 'YSSY' },
      startMs: 0,
      endMs,
    });
    model.setFlights([flight(100_000)], 0);
    expect(model.flown(0, 50_000)).toBeCloseTo(0.5);
    model.setFlights([flight(110_000)], 50_000);
    expect(model.flown(0, 50_000)).toBeCloseTo(0.5, 6);
    expect(model.isCorrecting(51_000)).toBe(true);
    expect(model.flown(0, 60_000)).toBeCloseTo(60 / 110, 6);
    expect(model.isCorrecting(60_000)).toBe(false);
    model.setFlights([flight(1_000_000)], 60_000);
    expect(model.flown(0, 60_000)).toBeCloseTo(0.06, 6);
  });
});

describe('routes', () => {
  const model = new MapModel();
  const at = (icao: string, lat: number, lon: number) => ({ icao, name: icao, lat, lon });
  const airports = [at('A', 60, 10), at('B', 50, 0), at('C', 40, -10)];

  it('are the stronger the more often they are flown', () => {
    model.setNetwork(airports, [
      { id: '1', from: 'A', to: 'B', weight: 40 },
      { id: '2', from: 'B', to: 'C', weight: 1 },
    ]);
    expect(model.weighted).toBe(true);
    expect(model.groups[0]).toBeGreaterThan(model.groups[1] ?? 9);
  });

  it('are all alike where nothing is known of that', () => {
    model.setNetwork(airports, [{ id: '1', from: 'A', to: 'B' }]);
    expect(model.weighted).toBe(false);
  });

  class Recorded {
    readonly points: [kind: 'move' | 'line', x: number, y: number][] = [];
    moveTo(x: number, y: number) {
      this.points.push(['move', x, y]);
    }
    lineTo(x: number, y: number) {
      this.points.push(['line', x, y]);
    }
  }
  const traced = (view: Camera, from: [number, number], to: [number, number]) => {
    const context = new Recorded();
    const arc = arcVectors({ lat: from[0], lon: from[1] }, { lat: to[0], lon: to[1] });
    const lines = { vectors: [arc], flat: null };
    traceLines(context as unknown as CanvasRenderingContext2D, view, lines, () => true, false);
    return context.points;
  };

  it.each(['globe', 'flat'] as const)('are where the camera puts their points: %s', (kind) => {
    const view = camera(kind, 30, 0);
    const points = traced(view, [60, 10], [20, -40]);
    view.project(...toUnit({ lat: 60, lon: 10 }));
    expect(points[0]?.[1]).toBeCloseTo(view.x, 2);
    expect(points[0]?.[2]).toBeCloseTo(view.y, 2);
    view.project(...toUnit({ lat: 20, lon: -40 }));
    expect(points.at(-1)?.[1]).toBeCloseTo(view.x, 2);
    expect(points.at(-1)?.[2]).toBeCloseTo(view.y, 2);
  });

  it('go on at the other side of the flat map, without a line across it', () => {
    const points = traced(camera('flat', 0, 0), [10, 170], [10, -170]);
    expect(points.filter(([kind]) => kind === 'move')).toHaveLength(2);
    for (const [index, [kind, x]] of points.entries()) {
      if (kind === 'line') expect(Math.abs(x - (points[index - 1]?.[1] ?? x))).toBeLessThan(100);
    }
  });

  it('are not drawn behind the globe, and over the pole they are', () => {
    expect(traced(camera('globe', 0, 0), [10, 170], [-10, -170])).toHaveLength(0);
    const over = traced(camera('globe', 90, 0), [70, 0], [70, 180]);
    expect(over.filter(([kind]) => kind === 'move')).toHaveLength(1);
  });
});

describe('lines looked at from near', () => {
  it('are cut at the window', () => {
    expect(inside(-1_000, 50, 1_000, 50, 100, 100)).toEqual([0.48, 0.57]);
    expect(inside(10, 10, 90, 90, 100, 100)).toEqual([0, 1]);
    expect(inside(-1_000, -1_000, 1_000, -900, 100, 100)).toBeNull();
  });
});

describe('tracks', () => {
  it('keep every point and follow the great circle where points are far apart', () => {
    const near = trackVectors([
      [10, 60],
      [10.1, 60],
      [10.2, 60],
    ]);
    expect(near.length).toBe(9);
    const far = trackVectors([
      [0, 0],
      [90, 0],
    ]);
    expect(far.length).toBeGreaterThan(3 * 40);
    expect(far.every(Number.isFinite)).toBe(true);
  });
});

describe('what has a text', () => {
  const model = new MapModel();
  const airports = [
    { icao: 'ENGM', name: 'Oslo', ...oslo, hub: true, parked: 12 },
    { icao: 'ENTO', name: 'Torp', lat: 59.1867, lon: 10.2586, parked: 1 },
  ];
  model.setNetwork(airports, []);
  model.setAircraft([
    ...Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      registration: `LN-A${index}`,
      icao: 'ENGM',
    })),
    { id: 'x', registration: 'LN-X', icao: 'ENTO' },
  ]);

  it('is every aircraft on the ground from near, and none of them from afar', () => {
    expect(chooseLayout(camera('globe', oslo.lat, oslo.lon, 2), model).parking).toEqual([]);
    const near = chooseLayout(camera('globe', oslo.lat, oslo.lon, 30), model);
    const shown = near.parking.find((one) => one.icao === 'ENGM');
    expect(shown).toMatchObject({ shown: 12, columns: 2 });
  });

  it('is an airport beside the network from near only, the large ones first', () => {
    model.setFields([
      { ...gardermoen, icao: 'ENXL', rank: 0, lat: 60.4 },
      { ...gardermoen, icao: 'ENXS', rank: 2, lat: 60.0 },
      gardermoen,
    ]);
    const named = (zoom: number) =>
      chooseLayout(camera('globe', oslo.lat, oslo.lon, zoom), model).fields.map(
        (index) => model.fields[index]?.field.icao,
      );
    expect(named(5)).toEqual([]);
    expect(named(40)).toEqual(['ENXL']);
    expect(named(200)).toEqual(['ENXL', 'ENXS']);
  });
});

describe('the way from one view to another', () => {
  it('begins and ends where it should, and goes the short way over the date line', () => {
    const from = { lat: 10, lon: 170, zoom: 2 };
    const to = { lat: 20, lon: -170, zoom: 300 };
    expect(flightBetween(from, to, 0)).toEqual(from);
    const end = flightBetween(from, to, 1);
    expect(end.lat).toBeCloseTo(20);
    expect(end.lon).toBeCloseTo(190);
    expect(end.zoom).toBeCloseTo(300);
    expect(flightBetween(from, { ...to, zoom: 2 }, 0.5)).toMatchObject({ lat: 15, lon: 180 });
  });
});

describe('the part of the world that is drawn from near', () => {
  const square: [number, number][] = [
    [-20, -20],
    [-20, 20],
    [20, 20],
    [20, -20],
    [-20, -20],
  ];
  const world: WorldShapes = {
    land: { type: 'Polygon', coordinates: [square] },
    borders: {
      type: 'MultiLineString',
      coordinates: [
        [
          [-30, 0],
          [30, 0],
        ],
      ],
    },
  };

  it('is cut out around the middle', () => {
    const { land, borders } = clippedTo(world, { lat: 0, lon: 0 }, 5);
    const rings = (land as { geometry: { coordinates: number[][][][] } }).geometry.coordinates;
    expect(rings).toHaveLength(1);
    for (const [lon = 0, lat = 0] of rings[0]?.[0] ?? []) expect(Math.hypot(lon, lat)).toBeLessThan(5.1);
    expect(borders.coordinates[0]?.[0]?.[0]).toBeCloseTo(-5, 1);
  });

  it('is empty in the open sea', () => {
    const { land } = clippedTo(world, { lat: 60, lon: 120 }, 5);
    expect((land as { geometry: { coordinates: unknown[] } }).geometry.coordinates).toEqual([]);
  });

  it('is kept while one stays inside it, and all of the world from afar', () => {
    const near = new NearWorld();
    const first = near.of(world, { lat: 0, lon: 0 }, 4);
    expect(near.of(world, { lat: 1, lon: 1 }, 4)).toBe(first);
    expect(near.of(world, { lat: 10, lon: 1 }, 4)).not.toBe(first);
    expect(near.of(world, { lat: 0, lon: 0 }, 60)).toBe(world);
  });
});

describe('the pace', () => {
  it('falls to between five and ten frames a second on a machine that takes long, and recovers', () => {
    const pace = new Pace();
    expect(pace.wait()).toBe(0);
    for (let i = 0; i < 20; i++) pace.took(70);
    expect(pace.isSlow()).toBe(true);
    expect(pace.wait()).toBeGreaterThanOrEqual(100);
    for (let i = 0; i < 20; i++) pace.took(900);
    expect(pace.wait()).toBe(200);
    for (let i = 0; i < 30; i++) pace.took(8);
    expect(pace.wait()).toBe(0);
  });
});

describe('the list', () => {
  it('finds what holds every word', () => {
    expect(hasWords('', 'anything')).toBe(true);
    expect(hasWords('oslo hub', 'ENGM', 'Oslo Gardermoen', 'Hub')).toBe(true);
    expect(hasWords('oslo bergen', 'ENGM', 'Oslo Gardermoen', undefined)).toBe(false);
  });

  it('knows what is the same choice', () => {
    expect(sameSelection(null, null)).toBe(true);
    expect(sameSelection({ kind: 'flight', id: '1' }, { kind: 'airport', id: '1' })).toBe(false);
  });
});
