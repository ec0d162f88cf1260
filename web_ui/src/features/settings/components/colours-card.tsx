import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Field } from '@/components/ui/field.tsx';
import type { Bound } from '@/components/ui/fields.tsx';
import { FormFoot, FormGrid, useForm } from '@/components/ui/form.tsx';
import { Input } from '@/components/ui/input.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { contrast } from '@/lib/contrast.ts';
import { formatNumber } from '@/lib/format.ts';
import { type Airline, changeAirline } from '../queries.ts';

/** The two colours, tried out on each other before anybody has to read them. */
export function ColoursCard({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const form = useForm({
    initial: { primary: airline.colours.primary, accent: airline.colours.accent },
    send: async (colours) => {
      await changeAirline(airline.id, { colours });
      toast.ok(t('settings.saved'));
      await refresh(client, ['airlines', 'me']);
    },
  });
  const { primary, accent } = form.values;
  const error = (name: 'primary' | 'accent') => form.errorAt(`colours.${name}`);
  return (
    <Card title={t('settings.colours')} hint={t('settings.coloursHint')}>
      <form onSubmit={form.onSubmit} noValidate>
        <FormGrid>
          <ColourField label={t('settings.primary')} {...form.field('primary')} error={error('primary')} />
          <ColourField label={t('settings.accent')} {...form.field('accent')} error={error('accent')} />
        </FormGrid>
        <div
          className="mt-4 flex items-center justify-between rounded-card px-4 py-3"
          style={{ background: primary }}
        >
          <span className="font-semibold" style={{ color: '#ffffff' }}>
            {airline.name}
          </span>
          <span aria-hidden="true" className="flex h-6 items-center gap-1">
            {[10, 5, 2.5].map((width) => (
              <span
                key={width}
                className="h-full -skew-x-20"
                style={{ background: accent, width: `${width * 4}px` }}
              />
            ))}
          </span>
        </div>
        <dl className="mt-3 flex flex-col gap-1.5 text-sm">
          <Ratio label={t('settings.onWhite')} ratio={contrast('#ffffff', primary)} />
          <Ratio label={t('settings.pair')} ratio={contrast(accent, primary)} />
        </dl>
        <FormFoot form={form}>
          <Button type="submit" variant="primary" pending={form.pending} disabled={!form.dirty}>
            {t('action.save')}
          </Button>
        </FormFoot>
      </form>
    </Card>
  );
}

function Ratio({ label, ratio }: { label: string; ratio: number }) {
  if (Number.isNaN(ratio)) return null;
  const values = { ratio: formatNumber(ratio, 1) };
  const [tone, text] =
    ratio >= 4.5
      ? (['ok', t('settings.contrastOk', values)] as const)
      : ratio >= 3
        ? (['caution', t('settings.contrastLarge', values)] as const)
        : (['danger', t('settings.contrastLow', values)] as const);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
      <dt className="text-ink-3">{label}</dt>
      <dd>
        <Badge tone={tone}>{text}</Badge>
      </dd>
    </div>
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
            value={/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000'}
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
