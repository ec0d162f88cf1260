import { geoAzimuthalEquidistant, geoGraticule, geoPath } from 'd3-geo';
import { alongGreatCircle, angleBetween, distanceNmi } from '@/components/map/geo.ts';
import type { WorldShapes } from '@/components/map/world.ts';
import type { Briefing } from '../types.ts';

const width = 720;
const height = 250;
const degree = 180 / Math.PI;

/** The planned track over coasts, in black lines that any printer can draw. */
export function PaperMap({ briefing, world }: { briefing: Briefing; world: WorldShapes | null }) {
  const { departure, arrival, alternate } = briefing;
  const middle = alongGreatCircle(departure, arrival, 0.5);
  const points = [departure, arrival, ...(alternate ? [alternate] : [])].map(
    ({ lon, lat }): [number, number] => [lon, lat],
  );
  const projection = geoAzimuthalEquidistant()
    .rotate([-middle.lon, -middle.lat])
    .fitExtent(
      [
        [80, 42],
        [width - 80, height - 42],
      ],
      { type: 'MultiPoint', coordinates: points },
    );
  // A hop of a few miles still shows some land around it.
  projection.scale(Math.min(projection.scale(), 14_000)).translate([width / 2, height / 2]);
  const [centreX, centreY] = middleOf(points.map((point) => projection(point) ?? [width / 2, height / 2]));
  projection.translate([width - centreX, height - centreY]).clipExtent([
    [0, 0],
    [width, height],
  ]);
  const path = geoPath(projection);
  const span = angleBetween(departure, arrival) * degree;
  const step = span > 60 ? 20 : span > 20 ? 10 : span > 8 ? 5 : span > 3 ? 2 : 1;
  const ends = [
    { ...departure, kind: 'end' as const },
    { ...arrival, kind: 'end' as const },
    ...(alternate && distanceNmi(alternate, departure) > 1
      ? [{ ...alternate, kind: 'alternate' as const }]
      : []),
  ];
  return (
    <svg className="paper-map" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {world && (
        <path
          d={path(world.land as never) ?? ''}
          fill="black"
          fillOpacity="0.07"
          stroke="black"
          strokeWidth="0.6"
        />
      )}
      <path
        d={path(geoGraticule().step([step, step])()) ?? ''}
        fill="none"
        stroke="black"
        strokeOpacity="0.25"
        strokeWidth="0.35"
      />
      {alternate && (
        <path
          d={path({ type: 'LineString', coordinates: [points[1] ?? [0, 0], points[2] ?? [0, 0]] }) ?? ''}
          fill="none"
          stroke="black"
          strokeWidth="0.9"
          strokeDasharray="2 3"
        />
      )}
      <path
        d={path({ type: 'LineString', coordinates: points.slice(0, 2) }) ?? ''}
        fill="none"
        stroke="black"
        strokeWidth="1.8"
      />
      {ends.map((end) => {
        const [x, y] = projection([end.lon, end.lat]) ?? [0, 0];
        return (
          <g key={`${end.kind}${end.icao}`}>
            <circle
              cx={x}
              cy={y}
              r={end.kind === 'end' ? 3.4 : 2.4}
              fill={end.kind === 'end' ? 'black' : 'white'}
              stroke="black"
            />
            <text
              x={x}
              y={labelY(y, end.kind)}
              textAnchor="middle"
              fontSize={end.kind === 'end' ? 13 : 10}
              fontWeight={end.kind === 'end' ? 700 : 400}
              className="mono"
              stroke="white"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {end.icao}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Names stand away from the track: over its upper end, under its lower one; an alternate's on the other side. */
function labelY(y: number, kind: 'end' | 'alternate'): number {
  const low = y > height / 2;
  if (kind === 'alternate') return low ? y - 7 : y + 14;
  return low ? y + 17 : y - 8;
}

function middleOf(points: readonly (readonly [number, number])[]): [number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
