import { Link } from '@tanstack/react-router';
import { StatePill } from '@/components/ui/badge.tsx';
import { Code } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { pathOfTopic } from '@/lib/topic-path.ts';
import type { DispatchOptions } from '../types.ts';

/** What stands where the pilot is; why one cannot be flown is said on it. */
export function AircraftHere({
  aircraft,
  icao,
}: {
  aircraft: DispatchOptions['aircraft_here'];
  icao: string;
}) {
  const title = t('dispatch.here', { icao });
  return (
    <section
      aria-label={title}
      className="flex items-center gap-2 overflow-x-auto py-0.5 text-sm [&>*]:shrink-0"
    >
      <h2 className="overline-label">{title}</h2>
      {aircraft.length === 0 && <span className="text-ink-3">{t('dispatch.noneHere')}</span>}
      {aircraft.map((one) => (
        <Link
          key={one.id}
          to={(pathOfTopic(`aircraft:${one.id}`) ?? '/') as '/'}
          title={one.reasons.map((reason) => reason.message).join(' ') || undefined}
          className="flex min-h-7 items-center gap-2 rounded-control border border-line bg-surface px-2 hover:border-line-strong pointer-coarse:min-h-10"
        >
          <Code className="font-bold">{one.registration}</Code>
          <span className="text-ink-3">{one.subfleet.type_icao}</span>
          {(one.state !== 'parked' || !one.ok) && <StatePill state={one.state} />}
        </Link>
      ))}
    </section>
  );
}
