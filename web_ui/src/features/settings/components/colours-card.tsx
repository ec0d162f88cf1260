import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { Bound } from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { Input } from '@/components/ui/input.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { checks } from '../branding.ts';
import { type Airline, changeAirline } from '../queries.ts';
import { hexOf, tokensOf } from '../theme-tokens.ts';
import { BrandPreview } from './brand-preview.tsx';
import { ContrastList } from './contrast-list.tsx';

const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The two colours, tried out on each other before anybody has to read them. */
export function ColoursCard({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const form = useForm({
    operation: 'PATCH /api/v1/airlines/{id}',
    initial: { primary: airline.colours.primary, accent: airline.colours.accent },
    send: async (colours) => {
      await changeAirline(airline.id, { colours });
      toast.ok(t('settings.saved'));
      await refresh(client, ['airlines', 'me']);
    },
  });
  const themes = useMemo(
    () => [['light', tokensOf('light')] as const, ['dark', tokensOf('dark')] as const],
    [],
  );
  const grounds = useMemo(() => {
    const [light, dark] = themes.map(([, tokens]) => hexOf(tokens['--surface']));
    return { light: light ?? '', dark: dark ?? '' };
  }, [themes]);
  // What is half typed is painted as it was saved.
  const painted = {
    primary: isColour(form.values.primary) ? form.values.primary : airline.colours.primary,
    accent: isColour(form.values.accent) ? form.values.accent : airline.colours.accent,
  };
  const error = (name: 'primary' | 'accent') => form.errorAt(`colours.${name}`);
  return (
    <Card title={t('settings.colours')} hint={t('settings.coloursHint')}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormGrid>
          <ColourField label={t('settings.primary')} {...form.field('primary')} error={error('primary')} />
          <ColourField label={t('settings.accent')} {...form.field('accent')} error={error('accent')} />
        </FormGrid>
        <div className="mt-4 grid gap-3 sm:grid-cols-2">
          {themes.map(([theme, tokens]) => (
            <BrandPreview
              key={theme}
              theme={theme}
              tokens={tokens}
              airline={airline}
              primary={painted.primary}
              accent={painted.accent}
            />
          ))}
        </div>
        <div className="mt-3">
          <ContrastList
            checks={checks(painted.primary, painted.accent, grounds)}
            onTake={(name, colour) => form.set({ [name]: colour })}
          />
        </div>
        <FormFoot form={form}>
          <Button type="submit" variant="primary" pending={form.pending} disabled={!form.dirty}>
            {t('action.save')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}

function ColourField({ label, value, onChange, name, error }: Bound<string> & { label: string }) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <div className="flex gap-2">
          <input
            type="color"
            aria-label={label}
            value={isColour(value) ? value : '#000000'}
            onChange={(event) => onChange(event.target.value)}
            className="control w-12 shrink-0 cursor-pointer border border-line bg-raised p-1"
          />
          <Input
            {...control}
            name={name}
            value={value}
            maxLength={7}
            spellCheck={false}
            className="code"
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  );
}
