import { AirlineMark } from '@/components/layout/airline-mark.tsx';
import { t } from '@/i18n/t.ts';
import { bestInk } from '../branding.ts';
import type { Theme, Tokens } from '../theme-tokens.ts';

interface BrandPreviewProps {
  theme: Theme;
  tokens: Tokens;
  airline: { id: string; icao: string; name: string; logo_url: string | null };
  primary: string;
  accent: string;
}

/** The frame, the head of the public page and its button in one theme, whichever the reader has chosen. */
export function BrandPreview({ theme, tokens, airline, primary, accent }: BrandPreviewProps) {
  const mark = {
    id: airline.id,
    icao: airline.icao,
    name: airline.name,
    logoUrl: airline.logo_url,
    colour: primary,
  };
  return (
    <figure className="min-w-0">
      <div
        role="img"
        aria-label={t(theme === 'light' ? 'settings.previewLight' : 'settings.previewDark')}
        style={tokens as Record<string, string>}
        className="flex h-44 overflow-hidden rounded-card border border-line bg-bg text-ink"
      >
        <div className="flex w-12 shrink-0 flex-col items-center gap-2 border-r border-line bg-surface py-2.5">
          <AirlineMark airline={mark} />
          <span className="mt-1 h-5 w-8 rounded-control bg-accent-soft" />
          <span className="h-1.5 w-6 rounded-full bg-line" />
          <span className="h-1.5 w-6 rounded-full bg-line" />
          <span className="h-1.5 w-6 rounded-full bg-line" />
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <span className="h-1 shrink-0" style={{ background: primary }} />
          <div className="flex items-center gap-2 border-b border-line bg-surface px-3 py-2">
            <AirlineMark airline={mark} />
            <span className="truncate text-md font-semibold">{airline.name}</span>
          </div>
          <div className="flex flex-1 items-center justify-between gap-3 bg-surface px-3">
            <div className="min-w-0">
              <p className="truncate text-lg font-semibold">{airline.name}</p>
              <p className="mt-0.5 mb-2 text-xs text-ink-3">{airline.icao}</p>
              <span
                className="inline-flex h-7 items-center rounded-control px-2.5 text-sm font-medium"
                style={{ background: primary, color: bestInk(primary) }}
              >
                {t('settings.previewButton')}
              </span>
            </div>
            <span
              className="flex h-16 items-center gap-1 overflow-hidden rounded-card px-4"
              style={{ background: primary }}
            >
              {[3, 1.5, 0.75].map((width) => (
                <span
                  key={width}
                  className="h-8 -skew-x-20"
                  style={{ background: accent, width: `${width * 4}px` }}
                />
              ))}
            </span>
          </div>
        </div>
      </div>
      <figcaption className="mt-1 text-xs text-ink-3">
        {t(theme === 'light' ? 'shell.themeLight' : 'shell.themeDark')}
      </figcaption>
    </figure>
  );
}
