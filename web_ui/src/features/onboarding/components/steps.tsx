import { Check } from 'lucide-react';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';

export type StepName = 'you' | 'airline' | 'hub' | 'aircraft' | 'route';
const wholeWay: readonly StepName[] = ['you', 'airline', 'hub', 'aircraft', 'route'];

/** Where one is on the way from nothing to the first flight, or on the part of it that is gone here. */
export function Steps({ at, order = wholeWay }: { at: StepName; order?: readonly StepName[] }) {
  const names = {
    you: t('onboarding.stepYou'),
    airline: t('onboarding.stepAirline'),
    hub: t('onboarding.stepHub'),
    aircraft: t('onboarding.stepAircraft'),
    route: t('onboarding.stepRoute'),
  };
  const current = order.indexOf(at);
  return (
    <nav
      aria-label={t('onboarding.progress', { step: current + 1, steps: order.length })}
      className="mb-6 print:hidden"
    >
      <ol className="flex gap-2">
        {order.map((step, index) => (
          <li key={step} aria-current={step === at ? 'step' : undefined} className="flex-1">
            <span
              className={cx(
                'block h-1 rounded-full',
                index < current ? 'bg-ok' : index === current ? 'bg-accent' : 'bg-line',
              )}
            />
            <span
              className={cx(
                'mt-1.5 flex items-center gap-1 text-xs max-sm:sr-only',
                index === current ? 'font-semibold text-ink' : 'text-ink-3',
              )}
            >
              {index < current && <Check className="size-3 text-ok" aria-hidden="true" />}
              {names[step]}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
