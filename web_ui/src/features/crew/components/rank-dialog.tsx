import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { useAirline } from '@/api/session.ts';
import { Checkbox, Switch } from '@/components/ui/check.tsx';
import { MoneyField, NumberField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { addRank, changeRank, type Rank, subfleetsQuery } from '../queries.ts';
import { RankPreview } from './rank-preview.tsx';

export default function RankDialog({ rank, onClose }: { rank: Rank | null; onClose: () => void }) {
  const airline = useAirline();
  const client = useQueryClient();
  const airlineId = rank?.airline.id ?? airline?.id ?? '';
  const currency = rank?.currency ?? airline?.currency ?? 'EUR';
  const subfleets = useQuery(subfleetsQuery(airlineId)).data?.items ?? [];
  const form = useForm({
    operation: rank ? 'PATCH /api/v1/ranks/{id}' : 'POST /api/v1/ranks',
    initial: {
      name: rank?.name ?? '',
      hours_required: (rank?.hours_required ?? null) as number | null,
      pay_per_hour_acars_minor: (rank?.pay_per_hour_acars_minor ?? null) as number | null,
      pay_per_hour_manual_minor: (rank?.pay_per_hour_manual_minor ?? null) as number | null,
      auto_promote: rank?.auto_promote ?? true,
      auto_accept_acars: rank?.auto_accept_acars ?? false,
      auto_accept_manual: rank?.auto_accept_manual ?? false,
      subfleets: rank?.subfleets.map((one) => one.id) ?? [],
    },
    send: async (values) => {
      // Pay of its own that a subfleet has in this rank is kept as it is.
      const kept = new Map(rank?.subfleets.map((one) => [one.id, one]));
      const body = {
        ...values,
        subfleets: values.subfleets.map((subfleet_id) => {
          const own = kept.get(subfleet_id);
          return {
            subfleet_id,
            pay_acars_minor: own?.pay_acars_minor,
            pay_acars_percent: own?.pay_acars_percent,
            pay_manual_minor: own?.pay_manual_minor,
            pay_manual_percent: own?.pay_manual_percent,
          };
        }),
      };
      await (rank
        ? changeRank(rank.id, body)
        : addRank({ ...body, airline_id: airlineId } as Parameters<typeof addRank>[0]));
      toast.ok(t('crew.rankSaved'));
      onClose();
      await refresh(client, ['ranks', 'pilots', 'options']);
    },
  });
  const { values } = form;
  return (
    <FormDialog
      form={form}
      title={rank ? t('crew.editRank', { name: rank.name }) : t('crew.newRank')}
      action={t('action.save')}
      onClose={onClose}
    >
      <FormGrid>
        <TextField label={t('crew.rankName')} required maxLength={80} {...form.field('name')} />
        <NumberField
          label={t('crew.hoursRequired')}
          required
          inputMode="numeric"
          suffix="h"
          {...form.field('hours_required')}
        />
        <MoneyField
          label={t('crew.payAcars')}
          required
          currency={currency}
          {...form.field('pay_per_hour_acars_minor')}
        />
        <MoneyField
          label={t('crew.payManual')}
          required
          currency={currency}
          {...form.field('pay_per_hour_manual_minor')}
        />
      </FormGrid>
      <Switch
        label={t('crew.autoPromote')}
        hint={t('crew.autoPromoteHint')}
        checked={values.auto_promote}
        onChange={(auto_promote) => form.set({ auto_promote })}
      />
      {values.hours_required !== null &&
        (values.hours_required !== rank?.hours_required || values.auto_promote !== rank?.auto_promote) && (
          <RankPreview
            query={{
              airline: airlineId,
              rank: rank?.id,
              name: values.name.trim() || undefined,
              hours_required: values.hours_required,
              auto_promote: values.auto_promote,
            }}
          />
        )}
      <Switch
        label={t('crew.autoAcceptAcars')}
        checked={values.auto_accept_acars}
        onChange={(auto_accept_acars) => form.set({ auto_accept_acars })}
      />
      <Switch
        label={t('crew.autoAcceptManual')}
        checked={values.auto_accept_manual}
        onChange={(auto_accept_manual) => form.set({ auto_accept_manual })}
      />
      {subfleets.length > 0 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium text-ink-2">{t('crew.mayFly')}</legend>
          <p className="text-xs text-ink-3">{t('crew.mayFlyHint')}</p>
          {subfleets.map((one) => (
            <Checkbox
              key={one.id}
              label={`${one.name} (${one.type_icao})`}
              checked={values.subfleets.includes(one.id)}
              onChange={(on) =>
                form.set({
                  subfleets: on
                    ? [...values.subfleets, one.id]
                    : values.subfleets.filter((id) => id !== one.id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  );
}
