import { type ReactNode, useState } from 'react';
import { MoneyField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { currentLocale, t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { colourPairs, type Founding, suggestCodes } from '../model.ts';
import type { Catalog } from '../types.ts';

interface AirlineFieldsProps {
  form: Form<Founding>;
  field: Form<Founding>['field'];
  catalog: Catalog | undefined;
  /** The name in its address, where there is one. */
  address?: ReactNode;
}

export function AirlineFields({ form, field, catalog, address }: AirlineFieldsProps) {
  const { values } = form;
  // Codes follow the name until somebody writes them.
  const [own, setOwn] = useState(() => {
    const suggested = suggestCodes(values['airline.name']);
    return {
      icao: values['airline.icao'] !== '' && values['airline.icao'] !== suggested.icao,
      callsign: values['airline.callsign'] !== '' && values['airline.callsign'] !== suggested.callsign,
    };
  });
  const name = field('airline.name');
  const icao = field('airline.icao');
  const callsign = field('airline.callsign');
  const country = field('airline.country');
  return (
    <>
      <TextField
        label={t('onboarding.airlineName')}
        maxLength={80}
        required
        autoFocus
        {...name}
        onChange={(text) => {
          const suggested = suggestCodes(text);
          form.set({
            'airline.name': text,
            ...(values.slug === suggestCodes(values['airline.name']).slug && { slug: suggested.slug }),
            ...(!own.icao && { 'airline.icao': suggested.icao }),
            ...(!own.callsign && { 'airline.callsign': suggested.callsign }),
          });
        }}
      />
      {address}
      <FormGrid columns={2}>
        <TextField
          label={t('onboarding.icao')}
          hint={t('onboarding.icaoHint')}
          mono
          maxLength={3}
          required
          {...icao}
          onChange={(text) => {
            setOwn({ ...own, icao: true });
            icao.onChange(text);
          }}
        />
        <TextField
          label={t('onboarding.callsign')}
          hint={t('onboarding.callsignHint')}
          mono
          maxLength={30}
          required
          {...callsign}
          onChange={(text) => {
            setOwn({ ...own, callsign: true });
            callsign.onChange(text);
          }}
        />
      </FormGrid>
      <FormGrid columns={2}>
        <SelectField
          label={t('onboarding.country')}
          required
          placeholder="…"
          options={(catalog?.countries ?? []).map((one) => ({ value: one.code, label: one.name }))}
          {...country}
          onChange={(code) => {
            const usual = catalog?.countries.find((one) => one.code === code)?.currency;
            form.set({ 'airline.country': code, ...(usual && { 'airline.currency': usual }) });
          }}
        />
        <SelectField
          label={t('onboarding.currency')}
          placeholder="…"
          hint={t('onboarding.currencyHint')}
          required
          options={(catalog?.currencies ?? []).map((one) => ({
            value: one.code,
            label: `${one.code} · ${currencyName(one.code)}`,
          }))}
          {...field('airline.currency')}
        />
      </FormGrid>
      <FormGrid columns={2}>
        <MoneyField
          label={t('onboarding.capital')}
          hint={t('onboarding.capitalHint')}
          currency={values['airline.currency']}
          {...field('airline.starting_capital_minor')}
        />
        <TextField
          label={t('onboarding.iata')}
          hint={t('onboarding.iataHint')}
          mono
          maxLength={2}
          {...field('airline.iata')}
        />
      </FormGrid>
      <ColourChoice form={form} />
    </>
  );
}

function ColourChoice({ form }: { form: Form<Founding> }) {
  const { primary, accent } = form.values;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-medium text-ink-2">{t('onboarding.colours')}</legend>
      <div className="flex flex-wrap items-center gap-1.5">
        {colourPairs.map((pair, index) => (
          <button
            key={pair.primary}
            type="button"
            aria-label={t('onboarding.colourPair', { number: index + 1 })}
            aria-pressed={pair.primary === primary && pair.accent === accent}
            onClick={() => form.set({ ...pair })}
            className={cx(
              'size-7 rounded-full border-2 pointer-coarse:size-10',
              pair.primary === primary && pair.accent === accent ? 'border-ink' : 'border-transparent',
            )}
            style={{ background: `linear-gradient(135deg, ${pair.primary} 55%, ${pair.accent} 55%)` }}
          />
        ))}
        {(['primary', 'accent'] as const).map((which) => (
          <input
            key={which}
            type="color"
            aria-label={which === 'primary' ? t('onboarding.colourPrimary') : t('onboarding.colourAccent')}
            value={form.values[which]}
            onChange={(event) => form.set({ [which]: event.target.value })}
            className="size-7 cursor-pointer rounded-control border border-line bg-raised p-0.5 pointer-coarse:size-10"
          />
        ))}
      </div>
    </fieldset>
  );
}

function currencyName(code: string): string {
  return new Intl.DisplayNames(currentLocale(), { type: 'currency' }).of(code) ?? code;
}
