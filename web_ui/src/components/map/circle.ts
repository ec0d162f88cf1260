import type { LatLon } from './geo.ts';

/** From how near airports beside the network and runways are asked for, and in which circles. */
const circlesNmi = [30, 60, 120, 240];

export interface Circle extends LatLon {
  withinNmi: number;
}

/**
 * The circle to ask for when one sees so far: one of a few sizes around one of a few places, so that a map that is
 * moved a little asks for nothing new. Null from too far away.
 */
export function circleAround({ lat, lon }: LatLon, reachNmi: number): Circle | null {
  const withinNmi = circlesNmi.find((circle) => circle >= reachNmi * 1.05);
  if (withinNmi === undefined) return null;
  // What one sees is counted generously already (Camera.reachDegrees): the middle may be a little away.
  const step = withinNmi / 60 / 4;
  const round = (degrees: number, most: number) =>
    Math.max(-most, Math.min(most, Math.round(degrees / step) * step));
  return { lat: round(lat, 90), lon: round(lon, 180), withinNmi };
}
