import { t } from '@/i18n/t.ts';

interface AirlineCardProps {
  name: string;
  icao: string;
  callsign: string;
  hub: string | null;
  primary: string;
  accent: string;
}

/** The airline as it takes shape: a boarding card in its own colours. */
export function AirlineCard({ name, icao, callsign, hub, primary, accent }: AirlineCardProps) {
  return (
    <div className="w-80 overflow-hidden rounded-panel border border-line bg-surface shadow-pop">
      <div className="h-2" style={{ background: primary }} />
      <div className="h-1" style={{ background: accent }} />
      <div className="flex items-center gap-3 px-4 pt-3.5">
        <svg viewBox="0 0 32 32" className="size-10 shrink-0" aria-hidden="true">
          <path d="M10 29 20 3h8l-4 26Z" fill={primary} />
          <path d="M20 3h8l-1.4 9H16.6Z" fill={accent} />
        </svg>
        <div className="min-w-0">
          <div className="truncate text-lg font-semibold">{name || t('onboarding.cardAirline')}</div>
          <div className="code text-sm text-ink-3">{callsign || '—'}</div>
        </div>
      </div>
      <dl className="mt-3 grid grid-cols-2 border-t border-dashed border-line">
        <div className="px-4 py-2.5">
          <dt className="overline-label">{t('onboarding.cardFlight')}</dt>
          <dd className="code text-lg font-bold">{icao || '···'}1</dd>
        </div>
        <div className="border-l border-dashed border-line px-4 py-2.5">
          <dt className="overline-label">{t('onboarding.cardHub')}</dt>
          <dd className="code text-lg font-bold">{hub ?? '····'}</dd>
        </div>
      </dl>
    </div>
  );
}
