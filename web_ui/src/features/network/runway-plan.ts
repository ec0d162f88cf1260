import type { Airport } from './queries.ts';

type Runway = Airport['runways'][number];

export interface DrawnRunway {
  ident: string;
  /** Metres east and south of the middle of all of them: x1, y1, x2, y2. */
  line: readonly [number, number, number, number];
  widthMetres: number;
  hard: boolean;
}

export interface RunwayPlan {
  runways: DrawnRunway[];
  /** How far the farthest end is from the middle. */
  reachMetres: number;
}

const metresPerDegree = 111_195;
const metresPerFoot = 0.3048;
const soft = /grass|turf|grv|gravel|dirt|sand|earth|soil|snow|ice|water|clay|coral/i;

/** Asphalt and concrete; what is not known counts as hard. */
export function isHard(surface: string): boolean {
  return !soft.test(surface);
}

/** The runways as they lie, in metres, north up. Those whose place is not known are left out. */
export function runwayPlan(runways: readonly Runway[]): RunwayPlan | null {
  const known = runways.flatMap((runway) => (runway.ends ? [{ runway, ends: runway.ends }] : []));
  if (known.length === 0) return null;
  const points = known.flatMap((one) => one.ends);
  const middle = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [lat, lon] = [middle(0), middle(1)];
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const x = (point: readonly [number, number]) => (point[1] - lon) * squeeze * metresPerDegree;
  const y = (point: readonly [number, number]) => (lat - point[0]) * metresPerDegree;
  const drawn = known.map(({ runway, ends: [one, other] }) => ({
    ident: runway.ident,
    line: [x(one), y(one), x(other), y(other)] as const,
    widthMetres: (runway.width_ft ?? 100) * metresPerFoot,
    hard: isHard(runway.surface),
  }));
  const reach = Math.max(...points.map((point) => Math.hypot(x(point), y(point))), 100);
  return { runways: drawn, reachMetres: reach };
}

/** A round length that takes about a third of the drawing, for its scale bar. */
export function scaleBar(reach: number): number {
  const wanted = (reach * 2) / 3;
  const power = 10 ** Math.floor(Math.log10(wanted));
  return ([5, 2, 1].find((step) => step * power <= wanted) ?? 1) * power;
}
