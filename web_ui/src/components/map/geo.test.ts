import { describe, expect, it } from 'vitest';
import {
  alongGreatCircle,
  arcVectors,
  bearing,
  boundingCap,
  distanceNmi,
  subsolarPoint,
  toUnit,
  wrapLon,
} from './geo.ts';

const bergen = { lat: 60.2934, lon: 5.2181 };
const newYork = { lat: 40.6398, lon: -73.7789 };
const sydney = { lat: -33.9461, lon: 151.1772 };

describe('great circles', () => {
  it('have the known length', () => {
    // A quarter of a meridian is 10,007.543 km on the sphere of mean radius.
    expect(distanceNmi({ lat: 0, lon: 0 }, { lat: 90, lon: 0 })).toBeCloseTo(10_007.543 / 1.852, 1);
    expect(distanceNmi(bergen, bergen)).toBe(0);
    expect(distanceNmi(bergen, newYork)).toBeCloseTo(distanceNmi(newYork, bergen), 9);
  });

  it('split at a fraction of their length', () => {
    for (const fraction of [0, 0.1, 0.5, 0.9, 1]) {
      const point = alongGreatCircle(bergen, newYork, fraction);
      expect(distanceNmi(bergen, point)).toBeCloseTo(fraction * distanceNmi(bergen, newYork), 3);
    }
  });

  it('cross the date line and the poles without a leap', () => {
    const arc = arcVectors({ lat: 70, lon: 170 }, { lat: 70, lon: -10 });
    for (let i = 3; i < arc.length; i += 3) {
      const step = Math.hypot(...[0, 1, 2].map((axis) => (arc[i + axis] ?? 0) - (arc[i - 3 + axis] ?? 0)));
      expect(step).toBeLessThan(0.06);
    }
  });

  it('lead over the pole between opposite points', () => {
    expect(alongGreatCircle({ lat: 0, lon: 0 }, { lat: 0, lon: 180 }, 0.5).lat).toBeCloseTo(90, 6);
  });

  it('start on the initial course', () => {
    expect(bearing({ lat: 0, lon: 0 }, { lat: 0, lon: 10 })).toBeCloseTo(90, 9);
    expect(bearing(newYork, bergen)).toBeGreaterThan(30);
    expect(bearing(newYork, bergen)).toBeLessThan(45);
  });
});

describe('the sun', () => {
  // Solstices and equinoxes of 2026 (USNO); the equation of time says how far from noon the sun is overhead.
  it.each([
    ['2026-03-20T14:46:00Z', 0],
    ['2026-06-21T08:24:00Z', 23.436],
    ['2026-09-23T00:05:00Z', 0],
    ['2026-12-21T20:50:00Z', -23.436],
  ])('at %s stands over the right latitude', (at, lat) => {
    expect(subsolarPoint(Date.parse(at)).lat).toBeCloseTo(lat, 1);
  });

  it('is late in February and early in November', () => {
    expect(subsolarPoint(Date.parse('2026-02-11T12:00:00Z')).lon).toBeCloseTo(14.2 / 4, 0);
    expect(subsolarPoint(Date.parse('2026-11-03T12:00:00Z')).lon).toBeCloseTo(-16.4 / 4, 0);
  });
});

describe('views', () => {
  it('hold every point', () => {
    const { centre, radius } = boundingCap([bergen, newYork, sydney]);
    for (const point of [bergen, newYork, sydney]) {
      const [ax, ay, az] = toUnit(centre);
      const [bx, by, bz] = toUnit(point);
      expect((Math.acos(ax * bx + ay * by + az * bz) * 180) / Math.PI).toBeLessThanOrEqual(radius + 1e-6);
    }
  });

  it('wrap longitudes', () => {
    expect([190, -190, 540, 0, -180].map(wrapLon)).toEqual([-170, 170, -180, 0, -180]);
  });
});
