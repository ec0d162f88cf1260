import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Checkbox } from '@/components/ui/check.tsx';
import { TextField } from '@/components/ui/fields.tsx';
import { type Form, FormFailure, useForm } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import {
  emptyFounding,
  type FoundingStep,
  keepDraft,
  missingIn,
  reachedStep,
  readDraft,
  stepOfField,
  stepsOf,
  type Founding as Values,
  wrongIn,
} from '../model.ts';
import type { AirportRef, Catalog, Person } from '../types.ts';
import { AirlineCard } from './airline-card.tsx';
import { AirlineFields } from './airline-fields.tsx';
import { PlaceField } from './place-field.tsx';
import { Steps } from './steps.tsx';

interface FoundingProps {
  /** The page that it stands on: its step is in the address, so that the browser's way back goes one step back. */
  page: '/welcome' | '/open';
  catalog: Catalog | undefined;
  findHub: (text: string, signal: AbortSignal) => Promise<AirportRef[]>;
  tokenRequired?: boolean;
  /** Asked for together with the airline: the name in its address. */
  address?: (field: Form<Values>['field']) => ReactNode;
  /** Who has signed in, where that is enough to know; and how to be somebody else. */
  person?: Person | null;
  onSomebodyElse?: () => void;
  /** Sends the one command, and goes on from there. */
  send: (values: Values) => Promise<void>;
  /** Below the first step: other ways to come by an airline. */
  otherWays?: (values: Values) => ReactNode;
}

/** From nothing to an airline: some short steps, one command. */
export function Founding({
  page,
  catalog,
  findHub,
  tokenRequired = false,
  address,
  person = null,
  onSomebodyElse,
  send,
  otherWays,
}: FoundingProps) {
  const navigate = useNavigate();
  const search: { step?: unknown } = useSearch({ strict: false });
  const [said, setSaid] = useState<Readonly<Record<string, { sentence: string; about: unknown }>>>({});
  const goTo = (step: FoundingStep) => void navigate({ to: page, search: { step } });
  const known = person !== null;
  const needs = { token: tokenRequired, slug: address !== undefined, known };
  const steps = stepsOf(needs);
  const form = useForm({
    initial: { ...emptyFounding(navigator.language), ...readDraft() },
    send: async (values) => {
      try {
        await send(values);
      } catch (error) {
        if (error instanceof ApiError) {
          const bad = Object.keys(error.fields).find((field) => field !== '');
          if (bad !== undefined) goTo(stepOfField(bad));
        }
        throw error;
      }
    },
  });
  const { values } = form;
  useEffect(() => keepDraft(values), [values]);
  const usual = catalog?.countries.find((one) => one.code === values['airline.country'])?.currency;
  useEffect(() => {
    if (usual && values['airline.currency'] === '') form.set({ 'airline.currency': usual });
  });

  const step = reachedStep(search.step, values, needs);
  const at = steps.indexOf(step);
  const field: typeof form.field = (name) => {
    const bound = form.field(name);
    const mine = said[name];
    return mine?.about === values[name] ? { ...bound, error: bound.error ?? mine?.sentence } : bound;
  };
  const goOn = () => {
    const flaws: Record<string, string> = {};
    for (const [name, flaw] of Object.entries(wrongIn(step, values, needs)))
      flaws[name] = t(`onboarding.${flaw}`);
    for (const name of missingIn(step, values, needs)) flaws[name] = t('onboarding.needed');
    setSaid(
      Object.fromEntries(
        Object.entries(flaws).map(([name, sentence]) => [
          name,
          { sentence, about: values[name as keyof typeof values] },
        ]),
      ),
    );
    const next = steps[at + 1];
    if (Object.keys(flaws).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else if (next) goTo(next);
    else void form.submit();
  };

  const titles = {
    you: [t('onboarding.youTitle'), t(page === '/open' ? 'onboarding.youTextHere' : 'onboarding.youText')],
    airline: [t('onboarding.airlineTitle'), t('onboarding.airlineText')],
    hub: [t('onboarding.hubTitle'), t('onboarding.hubText')],
  }[step];
  const flies = (
    <Checkbox
      label={t('onboarding.fly')}
      hint={t('onboarding.flyHint')}
      checked={values.pilot}
      onChange={(pilot) => form.set({ pilot })}
    />
  );
  return (
    <Entrance
      title={titles[0] ?? ''}
      description={titles[1]}
      above={<Steps at={step} order={page === '/open' ? steps : undefined} />}
      hub={values.hub_icao}
      overlay={
        step !== 'you' && (
          <AirlineCard
            name={values['airline.name']}
            icao={values['airline.icao'].toUpperCase()}
            callsign={values['airline.callsign'].toUpperCase()}
            hub={values.hub_icao?.icao ?? null}
            primary={values.primary}
            accent={values.accent}
          />
        )
      }
    >
      <form
        key={step}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
        className="flex flex-col gap-4"
      >
        {step === 'you' && (
          <>
            {tokenRequired && (
              <TextField
                label={t('onboarding.token')}
                hint={t('onboarding.tokenHint')}
                required
                autoFocus
                {...field('token')}
              />
            )}
            <TextField
              label={t('onboarding.name')}
              autoComplete="name"
              maxLength={80}
              required
              autoFocus={!tokenRequired}
              {...field('owner.display_name')}
            />
            <TextField
              label={t('onboarding.email')}
              hint={t('onboarding.emailHint')}
              type="email"
              autoComplete="username"
              required
              {...field('owner.email')}
            />
            <TextField
              label={t('onboarding.password')}
              hint={t('onboarding.passwordHint')}
              type="password"
              autoComplete="new-password"
              required
              {...field('owner.password')}
            />
            {flies}
          </>
        )}
        {step === 'airline' && person && (
          <p className="rounded-control bg-sunken px-3 py-2 text-sm text-ink-2">
            <span className="break-words">
              {t('onboarding.signedInAs', { name: person.display_name, email: person.email })}
            </span>{' '}
            <button type="button" className="text-accent-text hover:underline" onClick={onSomebodyElse}>
              {t('onboarding.somebodyElse')}
            </button>
          </p>
        )}
        {step === 'airline' && (
          <AirlineFields form={form} field={field} catalog={catalog} address={address?.(field)} />
        )}
        {step === 'hub' && (
          <>
            <PlaceField
              label={t('onboarding.hub')}
              hint={t('onboarding.hubHint')}
              required
              search={findHub}
              {...field('hub_icao')}
            />
            {known && flies}
          </>
        )}
        <FormFailure form={form} />
        <div className="mt-2 flex gap-2">
          {at > 0 && (
            <Button size="lg" onClick={() => goTo(steps[at - 1] ?? step)}>
              {t('action.back')}
            </Button>
          )}
          <Button type="submit" variant="primary" size="lg" pending={form.pending} className="flex-1">
            {step === 'hub' ? t('onboarding.found') : t('onboarding.next')}
          </Button>
        </div>
      </form>
      {at === 0 && otherWays?.(values)}
    </Entrance>
  );
}
