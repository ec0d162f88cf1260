import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { landingWord } from '../model-page.ts';
import type { Pirep } from '../types.ts';

const hardest = 800;
const zones = [
  { from: 0, to: 150, color: 'var(--ok)' },
  { from: 150, to: 350, color: 'color-mix(in oklab, var(--ok) 55%, var(--surface))' },
  { from: 350, to: 600, color: 'var(--caution)' },
  { from: 600, to: hardest, color: 'var(--danger)' },
];

/** How it touched down, on a scale, with what is usual for its pilot. */
export function FlightLanding({ pirep }: { pirep: Pirep }) {
  const rate = pirep.landing_rate_fpm;
  if (rate === null) return <p className="text-ink-3">{t('flight.landingNone')}</p>;
  const usual = pirep.usual.landing_rate_fpm;
  const word = landingWord(rate);
  const said = {
    soft: t('flight.landingSoft'),
    normal: t('flight.landingNormal'),
    firm: t('flight.landingFirm'),
    hard: t('flight.landingHard'),
  }[word];
  const tone = word === 'hard' ? 'text-danger' : word === 'firm' ? 'text-caution' : 'text-ok';
  const text = `${formatNumber(rate)} ft/min`;
  return (
    <div>
      <p className="flex items-baseline gap-2">
        <span className="num text-xl font-semibold tracking-tight">{formatNumber(rate)}</span>
        <span className="text-sm text-ink-3">ft/min</span>
        <span className={`ml-auto text-md font-medium ${tone}`}>{said}</span>
      </p>
      <div
        role="img"
        aria-label={t('flight.landingScale', { rate: text, word: said })}
        className="relative mt-3 mb-1 flex h-2 gap-px"
      >
        {zones.map((zone) => (
          <span
            key={zone.to}
            className="rounded-full opacity-60"
            style={{ width: `${((zone.to - zone.from) / hardest) * 100}%`, background: zone.color }}
          />
        ))}
        {usual !== null && (
          <span
            className="absolute -top-1 h-4 w-0.5 -translate-x-1/2 rounded-full bg-ink-3"
            style={{ left: place(usual) }}
          />
        )}
        <span
          className="absolute -top-1.5 size-5 -translate-x-1/2 rounded-full border-2 border-surface bg-ink shadow-card"
          style={{ left: place(rate) }}
        />
      </div>
      <p className="num relative h-4 text-xs text-ink-3" aria-hidden="true">
        {[150, 350, 600].map((rate) => (
          <span key={rate} className="absolute -translate-x-1/2" style={{ left: place(rate) }}>
            −{rate}
          </span>
        ))}
      </p>
      {usual !== null && (
        <p className="mt-1.5 text-sm text-ink-2">
          {t('flight.usualLanding', {
            name: pirep.pilot.name,
            rate: `${formatNumber(usual)} ft/min`,
            count: formatNumber(pirep.usual.landings),
          })}
        </p>
      )}
    </div>
  );
}

const place = (rate: number) => `${(Math.min(hardest, Math.abs(rate)) / hardest) * 100}%`;
