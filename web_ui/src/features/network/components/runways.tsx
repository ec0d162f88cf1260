import { Card } from '@/components/ui/card.tsx';
import { Altitude, Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Airport } from '../queries.ts';

/** The runways in words and as a drawing to scale, north up. */
export function Runways({ airport }: { airport: Airport }) {
  const { runways } = airport;
  return (
    <Card title={t('network.runways')} flush>
      {runways.length === 0 ? (
        <p className="p-4 text-ink-2">{t('network.noRunways')}</p>
      ) : (
        <div className="flex items-start gap-4 max-sm:flex-col">
          <div className="min-w-0 flex-1 overflow-x-auto max-sm:w-full">
            <table className="w-full text-sm">
              <thead>
                <tr className="text-left text-xs text-ink-3 [&_th]:h-8 [&_th]:px-4 [&_th]:font-medium">
                  <th>{t('network.runwayIdent')}</th>
                  <th className="text-right">{t('network.length')}</th>
                  <th className="text-right">{t('network.width')}</th>
                  <th>{t('network.surface')}</th>
                  <th>{t('network.lighted')}</th>
                </tr>
              </thead>
              <tbody>
                {runways.map((runway) => (
                  <tr
                    key={runway.ident}
                    className="border-t border-line [&_td]:h-9 [&_td]:border-t [&_td]:border-line [&_td]:px-4"
                  >
                    <td>
                      <Code className="font-bold">{runway.ident}</Code>
                    </td>
                    <td className="text-right">
                      <Altitude ft={runway.length_ft} />
                    </td>
                    <td className="text-right">
                      <Altitude ft={runway.width_ft} />
                    </td>
                    <td className="max-w-32 truncate">{runway.surface.toLowerCase()}</td>
                    <td>{runway.lighted ? t('network.yes') : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Diagram runways={runways} />
        </div>
      )}
    </Card>
  );
}

/** Ends of runways around their middle, in a square that holds the longest way across. */
function Diagram({ runways }: { runways: Airport['runways'] }) {
  const drawn = runways.flatMap((runway) =>
    runway.ends ? [{ ident: runway.ident, ends: runway.ends }] : [],
  );
  if (drawn.length === 0) return null;
  const points = drawn.flatMap((runway) => runway.ends);
  const lat = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const lon = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  const squeeze = Math.cos((lat * Math.PI) / 180);
  const flat = (point: readonly number[]) => ({
    x: ((point[1] ?? 0) - lon) * squeeze,
    y: -((point[0] ?? 0) - lat),
  });
  const reach = Math.max(...points.map((point) => Math.hypot(flat(point).x, flat(point).y)), 1e-6);
  const at = (point: readonly number[]) => ({
    x: 50 + (flat(point).x / reach) * 42,
    y: 50 + (flat(point).y / reach) * 42,
  });
  return (
    <svg viewBox="0 0 100 100" className="size-44 shrink-0 p-3 max-sm:mx-auto" aria-hidden="true">
      {drawn.map(({ ident, ends: [one, other] }) => (
        <line
          key={ident}
          x1={at(one).x}
          y1={at(one).y}
          x2={at(other).x}
          y2={at(other).y}
          stroke="var(--ink-3)"
          strokeWidth="3.2"
        />
      ))}
      {drawn.map(({ ident, ends: [one, other] }) => (
        <line
          key={ident}
          x1={at(one).x}
          y1={at(one).y}
          x2={at(other).x}
          y2={at(other).y}
          stroke="var(--surface)"
          strokeWidth="0.5"
          strokeDasharray="2 2"
        />
      ))}
      {drawn.flatMap(({ ident, ends }) =>
        ends.map((end, index) => (
          <text
            key={`${ident} ${index}`}
            x={50 + (at(end).x - 50) * 1.13}
            y={50 + (at(end).y - 50) * 1.13 + 1.6}
            fontSize="5"
            textAnchor="middle"
            fill="var(--ink-2)"
          >
            {ident.split('/')[index]}
          </text>
        )),
      )}
    </svg>
  );
}
