import { useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { Button } from '@/components/ui/button.tsx';
import { MoneyField, TextAreaField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { type Airport, resetPrices, setPrices } from '../queries.ts';

const kinds = ['jet_a', 'avgas', 'mogas'] as const;
type Kind = (typeof kinds)[number];

export default function PricesDialog({ airport, onClose }: { airport: Airport; onClose: () => void }) {
  const client = useQueryClient();
  const currency = airport.currency ?? '';
  const own = (kind: Kind) => {
    const fuel = airport.fuel.find((one) => one.kind === kind);
    return fuel?.source === 'override' ? fuel.price_minor_per_100kg : null;
  };
  const done = async (text: string) => {
    toast.ok(text);
    onClose();
    await refresh(client, ['airports']);
  };
  const form = useForm({
    operation: 'PUT /api/v1/airports/{icao}/override',
    initial: {
      jet_a: own('jet_a'),
      avgas: own('avgas'),
      mogas: own('mogas'),
      handling_cost_minor: airport.handling_source === 'override' ? airport.handling_cost_minor : null,
      notes: airport.notes,
    },
    send: async (values) => {
      await setPrices(airport.icao, {
        currency,
        fuel: kinds.flatMap((kind) => {
          const price = values[kind];
          return price === null ? [] : [{ kind, price_minor_per_100kg: price }];
        }),
        handling_cost_minor: values.handling_cost_minor,
        notes: values.notes,
      });
      await done(t('network.pricesSaved', { icao: airport.icao }));
    },
  });
  const reset = async () => {
    try {
      await resetPrices(airport.icao);
      await done(t('network.pricesReset', { icao: airport.icao }));
    } catch (error) {
      toast.error(error);
    }
  };
  return (
    <FormDialog
      form={form}
      title={t('network.setPricesTitle', { icao: airport.icao })}
      description={t('network.setPricesText')}
      action={t('action.save')}
      onClose={onClose}
    >
      <FormGrid>
        {kinds.map((kind) => (
          <MoneyField
            key={kind}
            label={t(`network.fuelKind.${kind}`)}
            hint={t('network.per100kg')}
            currency={currency}
            {...form.field(kind)}
          />
        ))}
        <MoneyField
          label={t('network.handling')}
          currency={currency}
          {...form.field('handling_cost_minor')}
        />
      </FormGrid>
      <TextAreaField label={t('network.notes')} maxLength={2000} {...form.field('notes')} />
      {airport.overridden && (
        <div>
          <Button writes variant="quiet" size="sm" onClick={() => void reset()}>
            {t('network.resetPrices')}
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
