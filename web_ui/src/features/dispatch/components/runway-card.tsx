import { Card } from '@/components/ui/card.tsx';
import { Altitude, Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { headingText, surfaceText } from '../model.ts';
import type { Briefing } from '../types.ts';

/** The runways of one end of the flight, the longest first. */
export function RunwayCard({ station }: { station: Briefing['departure'] }) {
  return (
    <Card
      title={t('dispatch.runwaysAt', { icao: station.icao, name: station.name })}
      hint={
        station.elevation_ft !== null && (
          <>
            {t('dispatch.elevation')} <Altitude ft={station.elevation_ft} />
          </>
        )
      }
    >
      {station.runways.length === 0 ? (
        <p className="text-ink-3">{t('dispatch.runwaysNone')}</p>
      ) : (
        <table className="w-full text-left">
          <thead className="overline-label">
            <tr>
              <th scope="col" className="pb-1 font-medium">
                {t('dispatch.runways')}
              </th>
              <th scope="col" className="pb-1 font-medium">
                {t('dispatch.runwayHeading')}
              </th>
              <th scope="col" className="pb-1 text-right font-medium">
                {t('dispatch.runwayLength')}
              </th>
              <th scope="col" className="pb-1 text-right font-medium">
                {t('dispatch.runwaySurface')}
              </th>
            </tr>
          </thead>
          <tbody>
            {station.runways.slice(0, 8).map((runway) => (
              <tr key={runway.ident} className="border-t border-line">
                <th scope="row" className="py-1 font-normal">
                  <Code className="font-bold">{runway.ident}</Code>
                </th>
                <td className="num py-1">{headingText(runway.headings_deg)}</td>
                <td className="py-1 text-right">
                  <Altitude ft={runway.length_ft} />
                </td>
                <td className="py-1 text-right text-sm text-ink-3">
                  {surfaceText(runway.surface)}
                  {runway.lighted && `, ${t('dispatch.lighted')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
