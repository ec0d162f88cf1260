import { describe, expect, it } from 'vitest';
import { mapPoints } from './map-points.ts';
import { axisOf, choices, milesAlong, nearest, rangeOf, readings, seriesOf, tableRows } from './track.ts';
import type { Track } from './types.ts';

const track = (count: number, change: Partial<Track> = {}): Track => ({
  pirep_id: '1',
  source: 'recorded',
  format: 'gpx',
  digest: 'd',
  size_bytes: 1,
  points: count,
  first_at: '2026-05-01T12:00:00Z',
  last_at: '2026-05-01T13:00:00Z',
  max_altitude_ft: 36_000,
  max_ground_speed_kt: 440,
  distance_nmi: 100,
  computed: [],
  seconds: Array.from({ length: count }, (_, index) => index * 10),
  lat: Array.from({ length: count }, (_, index) => 60 + index * 0.01),
  lon: Array.from({ length: count }, () => 5),
  altitude_ft: Array.from({ length: count }, (_, index) => (index === 7 ? 36_000 : 1000)),
  ground_speed_kt: Array.from({ length: count }, (_, index) => (index < 30 || index > count - 20 ? 12 : 300)),
  vertical_speed_fpm: null,
  ias_kt: null,
  fuel_kg: null,
  ...change,
});

describe('a track', () => {
  it('is drawn against time where there is one, else against the way', () => {
    expect(axisOf(track(3)).by).toBe('time');
    const way = axisOf(track(3, { seconds: null }));
    expect(way.by).toBe('way');
    expect(way.x.at(-1)).toBeCloseTo(1.2, 1);
  });

  it('always rises along the axis, so that a chart can be drawn', () => {
    const { x } = axisOf(track(4, { seconds: [0, 5, 5, 6] }));
    expect(x.every((value, index) => index === 0 || value > (x[index - 1] ?? 0))).toBe(true);
  });

  it('measures the way over the ground', () => {
    expect(milesAlong({ lat: [60, 61], lon: [5, 5] }).at(-1)).toBeCloseTo(60.1, 0);
    expect(milesAlong({ lat: [0, 0], lon: [179.5, -179.5] }).at(-1)).toBeCloseTo(60.1, 0);
  });

  it('goes over the map with both its ends and not more points than asked for', () => {
    const points = mapPoints(track(10_001), 2000);
    expect(points.length).toBeLessThanOrEqual(2001);
    expect(points[0]).toEqual([5, 60]);
    expect(points.at(-1)?.[1]).toBeCloseTo(160, 5);
  });

  it('shows the departure from just before it moves fast, and the arrival until just after', () => {
    const long = track(720);
    const axis = axisOf(long);
    expect(rangeOf(long, axis, 'whole')).toBeNull();
    const [from, to] = rangeOf(long, axis, 'departure') ?? [0, 0];
    expect(from).toBeGreaterThan(200);
    expect(from).toBeLessThan(300);
    expect(to - from).toBe(900);
    const [, lands] = rangeOf(long, axis, 'arrival') ?? [0, 0];
    expect(lands).toBeGreaterThan(7000);
    expect(lands).toBeLessThan(7190);
  });

  it('finds the nearest point', () => {
    expect(nearest([0, 10, 20, 30], 16)).toBe(2);
    expect(nearest([0, 10, 20, 30], -5)).toBe(0);
    expect(nearest([0, 10, 20, 30], 99)).toBe(3);
    expect(nearest([4], 9)).toBe(0);
  });

  it('has the highest point in its table, in order', () => {
    const rows = tableRows(track(500), axisOf(track(500)).x);
    expect(rows).toContain(7);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rows.length).toBeLessThanOrEqual(25);
  });

  it('offers and draws only what was recorded, in the units of the reader', () => {
    expect(choices(track(3))).toEqual(['speed']);
    expect(seriesOf(track(3), 'fuel', { altitude: 'ft', mass: 'kg' }).map((one) => one.key)).toEqual([
      'altitude',
    ]);
    const [height] = seriesOf(track(3), 'speed', { altitude: 'm', mass: 'kg' });
    expect(height?.values[0]).toBeCloseTo(304.8);
    expect(readings(track(3), 0).map((one) => one.key)).toEqual(['altitude', 'speed']);
  });
});
