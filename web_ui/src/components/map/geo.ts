/**
 * Spherical geometry for the map: plain numbers, no canvas. Angles are degrees unless a name says otherwise; unit
 * vectors point from the centre of the earth (x to 0°N 0°E, y to 0°N 90°E, z to the north pole).
 */
export interface LatLon {
  lat: number;
  lon: number;
}

const rad = Math.PI / 180;
/** Mean earth radius (IUGG) over the length of a nautical mile. */
const earthRadiusNmi = 6371.0088 / 1.852;

export function toUnit({ lat, lon }: LatLon): [number, number, number] {
  const cos = Math.cos(lat * rad);
  return [cos * Math.cos(lon * rad), cos * Math.sin(lon * rad), Math.sin(lat * rad)];
}

export function fromUnit(x: number, y: number, z: number): LatLon {
  return { lat: Math.atan2(z, Math.hypot(x, y)) / rad, lon: Math.atan2(y, x) / rad };
}

/** The angle between two points as seen from the centre, in radians; exact for near and for opposite points. */
export function angleBetween(a: LatLon, b: LatLon): number {
  const [ax, ay, az] = toUnit(a);
  const [bx, by, bz] = toUnit(b);
  const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  return Math.atan2(cross, ax * bx + ay * by + az * bz);
}

export function distanceNmi(a: LatLon, b: LatLon): number {
  return angleBetween(a, b) * earthRadiusNmi;
}

/** The point at a fraction (0 to 1) of the great circle from a to b. Opposite points go over the north pole. */
export function alongGreatCircle(a: LatLon, b: LatLon, fraction: number): LatLon {
  const angle = angleBetween(a, b);
  if (angle < 1e-9) return { ...a };
  const sin = Math.sin(angle);
  if (sin < 1e-9) {
    const pole = { lat: 90, lon: 0 };
    const half = angleBetween(a, pole) / angle;
    return fraction <= half
      ? alongGreatCircle(a, pole, half === 0 ? 1 : fraction / half)
      : alongGreatCircle(pole, b, (fraction - half) / (1 - half));
  }
  const p = Math.sin((1 - fraction) * angle) / sin;
  const q = Math.sin(fraction * angle) / sin;
  const [ax, ay, az] = toUnit(a);
  const [bx, by, bz] = toUnit(b);
  return fromUnit(p * ax + q * bx, p * ay + q * by, p * az + q * bz);
}

/** The initial true course from a to b, 0 to 360. */
export function bearing(a: LatLon, b: LatLon): number {
  const dLon = (b.lon - a.lon) * rad;
  const y = Math.sin(dLon) * Math.cos(b.lat * rad);
  const x =
    Math.cos(a.lat * rad) * Math.sin(b.lat * rad) -
    Math.sin(a.lat * rad) * Math.cos(b.lat * rad) * Math.cos(dLon);
  return (Math.atan2(y, x) / rad + 360) % 360;
}

/** A great circle as unit vectors, one about every three degrees: x, y, z, x, y, z, … */
export function arcVectors(a: LatLon, b: LatLon, stepDegrees = 3): Float32Array {
  const steps = Math.max(2, Math.ceil(angleBetween(a, b) / rad / stepDegrees));
  const out = new Float32Array((steps + 1) * 3);
  for (let i = 0; i <= steps; i++) out.set(toUnit(alongGreatCircle(a, b, i / steps)), i * 3);
  return out;
}

/**
 * Where the sun is overhead, good to about a hundredth of a degree for this century.
 *
 * Low-precision solar coordinates of the Astronomical Almanac (mean longitude and anomaly, ecliptic longitude,
 * obliquity); the longitude follows from the right ascension and Greenwich mean sidereal time.
 */
export function subsolarPoint(epochMs: number): LatLon {
  const days = epochMs / 86_400_000 - 10_957.5; // since 2000-01-01T12:00Z
  const meanLongitude = 280.46 + 0.9856474 * days;
  const anomaly = (357.528 + 0.9856003 * days) * rad;
  const ecliptic = (meanLongitude + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * rad;
  const obliquity = (23.439 - 0.0000004 * days) * rad;
  const rightAscension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic)) / rad;
  const sidereal = 280.46061837 + 360.98564736629 * days;
  return {
    lat: Math.asin(Math.sin(obliquity) * Math.sin(ecliptic)) / rad,
    lon: wrapLon(rightAscension - sidereal),
  };
}

export function antipode({ lat, lon }: LatLon): LatLon {
  return { lat: -lat, lon: wrapLon(lon + 180) };
}

export function wrapLon(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** The middle of points on the sphere, and the largest angle from it to any of them (degrees). */
export function boundingCap(points: readonly LatLon[]): { centre: LatLon; radius: number } {
  if (points.length === 0) return { centre: { lat: 25, lon: 10 }, radius: 90 };
  let [x, y, z] = [0, 0, 0];
  for (const point of points) {
    const unit = toUnit(point);
    x += unit[0];
    y += unit[1];
    z += unit[2];
  }
  // Points all around the world have no middle worth the name.
  const centre = Math.hypot(x, y, z) < 1e-6 * points.length ? { lat: 25, lon: 10 } : fromUnit(x, y, z);
  const radius = Math.max(...points.map((point) => angleBetween(centre, point))) / rad;
  return { centre, radius };
}
