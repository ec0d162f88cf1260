import { Card } from '@/components/ui/card.tsx';
import { Altitude, Code, None } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Airport } from '../queries.ts';
import { RunwayDiagram } from './runway-diagram.tsx';

/** A heading as it is spoken: three digits. */
const heading = (degrees: number | null) =>
  degrees === null ? null : String(Math.round(degrees) % 360 || 360).padStart(3, '0');

/** The runways in words and as a drawing to scale, north up. */
export function Runways({ airport }: { airport: Airport }) {
  const { runways } = airport;
  return (
    <Card title={t('network.runways')} flush>
      {runways.length === 0 ? (
        <p className="p-4 text-ink-2">{t('network.noRunways')}</p>
      ) : (
        <div className="flex items-center gap-2 max-sm:flex-col">
          <div className="flex shrink-0 justify-center p-3 max-sm:w-full">
            <RunwayDiagram runways={runways} />
          </div>
          <div className="min-w-0 flex-1 self-start overflow-x-auto max-sm:w-full">
            <table className="w-full text-sm">
              <caption className="sr-only">{t('network.runways')}</caption>
              <thead>
                <tr className="text-left text-xs text-ink-3 [&_th]:h-8 [&_th]:px-2 [&_th]:font-medium">
                  <th scope="col">{t('network.runwayIdent')}</th>
                  <th scope="col" className="text-right">
                    {t('network.length')}
                  </th>
                  <th scope="col" className="text-right max-sm:hidden">
                    {t('network.width')}
                  </th>
                  <th scope="col">{t('network.headings')}</th>
                  <th scope="col">{t('network.surface')}</th>
                </tr>
              </thead>
              <tbody>
                {runways.map((runway) => {
                  const [one, other] = runway.headings_deg.map(heading);
                  return (
                    <tr
                      key={runway.ident}
                      className="[&_td]:h-9 [&_td]:border-t [&_td]:border-line [&_td]:px-2"
                    >
                      <td>
                        <Code className="font-bold">{runway.ident}</Code>
                      </td>
                      <td className="text-right">
                        <Altitude ft={runway.length_ft} />
                      </td>
                      <td className="text-right max-sm:hidden">
                        <Altitude ft={runway.width_ft} />
                      </td>
                      <td className="num whitespace-nowrap">
                        {one ? `${one}°${other ? ` / ${other}°` : ''}` : <None />}
                      </td>
                      <td className="max-w-36 truncate">
                        {runway.lighted
                          ? t('network.litSurface', { surface: runway.surface.toLowerCase() })
                          : runway.surface.toLowerCase()}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {runways.some((runway) => runway.approximate) && (
              <p className="px-3 py-2 text-xs text-ink-3">{t('network.approximate')}</p>
            )}
          </div>
        </div>
      )}
    </Card>
  );
}
