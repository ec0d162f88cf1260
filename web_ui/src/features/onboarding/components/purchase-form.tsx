import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Facts } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { toast } from '@/components/ui/toast.ts';
import { Distance, Mass, Money } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatMoney } from '@/lib/format.ts';
import { buyAircraft, createSubfleet, registrationsQuery, templateQuery } from '../queries.ts';
import type { Airline, Quote, Template } from '../types.ts';

interface PurchaseFormProps {
  airline: Airline;
  hub: string;
  quote: Quote;
  onBought: () => Promise<void>;
}

/** What the type would carry and cost here, and the registration to buy it under. */
export function PurchaseForm(props: PurchaseFormProps) {
  const template = useQuery(templateQuery(props.quote.type.icao, props.airline.id));
  if (template.error) return <ErrorState error={template.error} retry={() => void template.refetch()} />;
  if (!template.data) {
    return (
      <Loading>
        <SkeletonLines count={4} />
      </Loading>
    );
  }
  return <Purchase {...props} template={template.data} />;
}

function Purchase({ airline, hub, quote, template, onBought }: PurchaseFormProps & { template: Template }) {
  const suggested = useQuery(registrationsQuery(airline.country)).data?.items ?? [];
  // A refused purchase must not leave a second subfleet behind when it is tried again.
  const subfleet = useRef<string | null>(null);
  const form = useForm({
    operation: 'POST /api/v1/aircraft',
    initial: { registration: '' },
    send: async ({ registration }) => {
      subfleet.current ??= (await createSubfleet(template)).id;
      await buyAircraft({
        subfleet_id: subfleet.current,
        registration: registration.trim().toUpperCase(),
        location: hub,
      });
      toast.ok(t('onboarding.bought', { registration: registration.toUpperCase() }));
      await onBought();
    },
  });
  const { type } = quote;
  return (
    <form
      onSubmit={form.onSubmit}
      noValidate
      className="flex flex-col gap-4 rounded-card border border-line bg-bg p-4"
    >
      <Facts
        items={[
          { label: t('onboarding.subfleet'), value: template.name },
          {
            label: t('onboarding.fares'),
            value: (
              <ul>
                {template.fares.map((fare) => (
                  <li key={fare.code}>
                    {t(fare.kind === 'cargo' ? 'onboarding.fareCargo' : 'onboarding.fareEach', {
                      capacity: fare.capacity,
                      name: fare.name,
                      price: formatMoney(fare.price_minor, quote.currency),
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('onboarding.burn'),
            value:
              type.burn_kg_per_hour === null ? null : (
                <>
                  <Mass kg={type.burn_kg_per_hour} />
                  <span className="text-ink-3">/h</span>
                </>
              ),
          },
          { label: t('onboarding.range'), value: <Distance nmi={type.range_nmi} /> },
          {
            label: t('onboarding.blockHour'),
            value: <Money minor={template.cost_block_hour_minor} currency={quote.currency} />,
          },
        ].filter((fact) => fact.value !== null)}
      />
      <details className="text-sm text-ink-2">
        <summary className="text-accent-text">{t('onboarding.origin')}</summary>
        <ul className="mt-1.5 list-disc pl-5">
          <li>{quote.basis}</li>
          {Object.entries(template.notes_on).map(([name, note]) => (
            <li key={name}>{note}</li>
          ))}
        </ul>
      </details>
      <div>
        <TextField
          label={t('onboarding.registration')}
          mono
          maxLength={10}
          required
          {...form.field('registration')}
        />
        {suggested.length > 0 && (
          <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
            {t('onboarding.registrationHint')}
            {suggested.map((one) => (
              <button
                key={one}
                type="button"
                onClick={() => form.set({ registration: one })}
                className="code min-h-6 rounded-control border border-line bg-raised px-2 text-ink hover:bg-hover pointer-coarse:min-h-10"
              >
                {one}
              </button>
            ))}
          </p>
        )}
      </div>
      <FormFailure form={form} />
      <Button type="submit" variant="primary" size="lg" pending={form.pending}>
        {t('onboarding.buy', { price: formatMoney(quote.price_minor, quote.currency, { whole: true }) })}
      </Button>
    </form>
  );
}
