import { Badge } from '@/components/ui/badge.tsx';
import { Altitude, Code, Distance } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import type { Briefing } from '../types.ts';

/** Airports near the destination, nearest first, with what their runways mean for the type. */
export function AlternateList({ briefing }: { briefing: Briefing }) {
  if (briefing.alternates.length === 0) return <p className="text-ink-3">{t('dispatch.noAlternates')}</p>;
  return (
    <ul>
      {briefing.alternates.map((airport) => (
        <li
          key={airport.icao}
          className="grid grid-cols-[3.5rem_1fr_auto] gap-x-3 border-b border-line py-1.5 last:border-b-0"
        >
          <Code className="font-bold">{airport.icao}</Code>
          <span className="min-w-0">
            <span className="block truncate">{airport.name}</span>
            <span className="block text-xs text-ink-3" title={airport.why}>
              {airport.suitable && airport.longest_runway_ft ? (
                <>
                  {t('dispatch.longestRunway')} <Altitude ft={airport.longest_runway_ft} />
                </>
              ) : (
                airport.why
              )}
            </span>
          </span>
          <span className="flex flex-col items-end gap-0.5">
            <Distance nmi={airport.distance_nmi} />
            {airport.icao === briefing.alternate?.icao ? (
              <Badge tone="accent">{t('dispatch.chosen')}</Badge>
            ) : (
              !airport.suitable && <Badge tone="caution">{t('dispatch.unsuitable')}</Badge>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
