import { Link } from '@tanstack/react-router';
import { ArrowRight, Check } from 'lucide-react';
import { Card } from '@/components/ui/card.tsx';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import type { Begin } from '../model.ts';

/** The first three steps of an airline: each done one has its tick, the next one is the button. */
export function BeginCard({ airline, begin }: { airline: string; begin: Begin }) {
  const steps = [
    {
      done: begin.aircraft,
      to: '/fleet/buy',
      title: t('home.beginAircraft'),
      text: t('home.beginAircraftText'),
    },
    {
      done: begin.route,
      to: '/network/routes/new',
      title: t('home.beginRoute'),
      text: t('home.beginRouteText'),
    },
    { done: begin.flight, to: '/fly', title: t('home.beginFlight'), text: t('home.beginFlightText') },
  ];
  const next = steps.findIndex((step) => !step.done);
  return (
    <Card title={t('home.beginTitle', { airline })} flush>
      <ol>
        {steps.map((step, index) => (
          <li key={step.to} className="border-b border-line last:border-b-0">
            <Link
              to={step.to as never}
              className="flex items-center gap-3 px-4 py-3 outline-offset-[-2px] hover:bg-hover"
            >
              <span
                className={cx(
                  'num grid size-7 shrink-0 place-items-center rounded-full text-sm font-semibold',
                  step.done
                    ? 'bg-ok-soft text-ok'
                    : index === next
                      ? 'bg-accent text-accent-ink'
                      : 'bg-sunken text-ink-3',
                )}
              >
                {step.done ? <Check className="size-4" aria-label={t('home.done')} /> : index + 1}
              </span>
              <span className="min-w-0 flex-1">
                <span className={cx('block font-medium', step.done && 'text-ink-3')}>{step.title}</span>
                {!step.done && <span className="block text-sm text-ink-3">{step.text}</span>}
              </span>
              {index === next && <ArrowRight className="size-4 text-accent-text" aria-hidden="true" />}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
