import { t } from '@/i18n/t.ts';
import { showAltitude } from '@/lib/format.ts';
import { usePreferences } from '@/lib/preferences.ts';
import type { Airport } from '../queries.ts';
import { runwayPlan, scaleBar } from '../runway-plan.ts';

const feetPerMetre = 3.28084;

/** Runways as they lie: lengths and headings to scale, widths at least to be seen; the table beside it says the same. */
export function RunwayDiagram({ runways }: { runways: Airport['runways'] }) {
  const { altitude } = usePreferences();
  const plan = runwayPlan(runways);
  if (!plan) return null;
  // 100 units across; the ends keep away from the edge for their names.
  const scale = 36 / plan.reachMetres;
  const bar = altitude === 'm' ? scaleBar(plan.reachMetres) : scaleBar(plan.reachMetres * feetPerMetre);
  const barWidth = (altitude === 'm' ? bar : bar / feetPerMetre) * scale;
  const shown = showAltitude(altitude === 'm' ? bar * feetPerMetre : bar, altitude);
  return (
    <svg viewBox="0 0 100 108" className="w-48" role="img" aria-label={t('network.diagram')}>
      {plan.runways.map(({ ident, line: [x1, y1, x2, y2], widthMetres, hard }) => (
        <line
          key={ident}
          x1={50 + x1 * scale}
          y1={50 + y1 * scale}
          x2={50 + x2 * scale}
          y2={50 + y2 * scale}
          stroke={hard ? 'var(--ink-2)' : 'var(--ok)'}
          strokeWidth={Math.max(1.8, widthMetres * scale)}
        />
      ))}
      {plan.runways.map(({ ident, line: [x1, y1, x2, y2], hard }) => (
        <line
          key={ident}
          x1={50 + x1 * scale}
          y1={50 + y1 * scale}
          x2={50 + x2 * scale}
          y2={50 + y2 * scale}
          stroke={hard ? 'var(--surface)' : 'none'}
          strokeWidth="0.3"
          strokeDasharray="1.6 1.2"
        />
      ))}
      {plan.runways.flatMap(({ ident, line: [x1, y1, x2, y2] }) => {
        const length = Math.hypot(x2 - x1, y2 - y1) || 1;
        const along = [(x2 - x1) / length, (y2 - y1) / length] as const;
        return [
          { name: ident.split('/')[0], x: x1 * scale - along[0] * 5, y: y1 * scale - along[1] * 5 },
          { name: ident.split('/')[1], x: x2 * scale + along[0] * 5, y: y2 * scale + along[1] * 5 },
        ].map((end) => (
          <text
            key={`${ident} ${end.name}`}
            x={50 + end.x}
            y={51.4 + end.y}
            fontSize="5"
            textAnchor="middle"
            fill="var(--ink)"
          >
            {end.name}
          </text>
        ));
      })}
      <g stroke="var(--ink-3)" strokeWidth="0.5" fill="none">
        <path d="M92 14V4M90 7l2-3 2 3" />
        <path d={`M6 ${104}h${barWidth}m0-1.5v3M6 102.5v3`} />
      </g>
      <text x="92" y="18.5" fontSize="5" textAnchor="middle" fill="var(--ink-3)">
        N
      </text>
      <text x={8 + barWidth} y="105.3" fontSize="5" fill="var(--ink-3)">
        {shown.value} {shown.unit}
      </text>
    </svg>
  );
}
