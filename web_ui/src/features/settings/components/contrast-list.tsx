import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import type { Check } from '../branding.ts';

interface ContrastListProps {
  checks: readonly Check[];
  onTake: (name: 'primary' | 'accent', colour: string) => void;
}

/** What the colours stand on, how far they are apart, and what would be enough. */
export function ContrastList({ checks, onTake }: ContrastListProps) {
  return (
    <ul aria-label={t('settings.contrast')} className="flex flex-col divide-y divide-line text-sm">
      {checks.map((check) => {
        const enough = check.ratio >= check.need;
        const values = {
          ratio: formatNumber(Math.floor(check.ratio * 10) / 10, 1),
          need: formatNumber(check.need, 1),
        };
        return (
          <li key={check.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <span className="min-w-0 flex-auto text-ink-2">{t(`settings.contrastOf.${check.id}`)}</span>
            <Badge tone={enough ? 'ok' : 'caution'}>
              {enough ? t('settings.contrastEnough', values) : t('settings.contrastLow', values)}
            </Badge>
            {check.proposal && (
              <Button
                size="sm"
                onClick={() => check.proposal && onTake(check.proposal.name, check.proposal.colour)}
              >
                <span
                  aria-hidden="true"
                  className="size-3.5 rounded-full border border-line-strong"
                  style={{ background: check.proposal.colour }}
                />
                {t(check.proposal.name === 'primary' ? 'settings.takePrimary' : 'settings.takeAccent', {
                  colour: check.proposal.colour,
                })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
