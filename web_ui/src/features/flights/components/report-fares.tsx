import type { FareLoad } from '@/api/types.ts';
import { Card } from '@/components/ui/card.tsx';
import { NumberField } from '@/components/ui/fields.tsx';
import { type Form, FormGrid } from '@/components/ui/form.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { fareRows, type ReportForm } from '../model.ts';

/** How many travelled in each class, as booked unless changed. */
export function ReportFares<T extends ReportForm>({
  form,
  loads,
}: {
  form: Form<T>;
  loads: readonly FareLoad[];
}) {
  const { values, set, errorAt } = form as unknown as Form<ReportForm>;
  return (
    <Card title={t('flights.loadTitle')}>
      <FormGrid columns={3}>
        {fareRows(values, loads).map((row) => (
          <NumberField
            key={row.code}
            label={row.name}
            inputMode="numeric"
            suffix={row.kind === 'cargo' ? 'kg' : undefined}
            hint={
              row.capacity === null ? undefined : t('flights.of', { capacity: formatNumber(row.capacity) })
            }
            name={`fares.${row.index}.count`}
            value={row.count}
            error={errorAt(`fares.${row.index}.count`) ?? errorAt(`fares.${row.index}`)}
            onChange={(count) =>
              set({ fares: values.fares.map((fare) => (fare.code === row.code ? { ...fare, count } : fare)) })
            }
          />
        ))}
      </FormGrid>
    </Card>
  );
}
