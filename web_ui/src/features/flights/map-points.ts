import type { Track } from './types.ts';

/** The way over the map: at most so many points, the ends among them. */
export function mapPoints(track: Pick<Track, 'lat' | 'lon'>, most = 2000): [number, number][] {
  const count = track.lat.length;
  const step = Math.max(1, Math.ceil(count / most));
  const found: [number, number][] = [];
  for (let index = 0; index < count; index += step)
    found.push([track.lon[index] ?? 0, track.lat[index] ?? 0]);
  const last: [number, number] = [track.lon[count - 1] ?? 0, track.lat[count - 1] ?? 0];
  if ((count - 1) % step !== 0) found.push(last);
  return found;
}
