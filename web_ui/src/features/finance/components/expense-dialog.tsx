import { useQuery, useQueryClient } from '@tanstack/react-query';
import { refresh } from '@/api/query-client.ts';
import { useAirline } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Switch } from '@/components/ui/check.tsx';
import type { ComboboxItem } from '@/components/ui/combobox.tsx';
import { DateField, MoneyField, SelectField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import {
  aircraftQuery,
  changeExpense,
  defineExpense,
  type Expense,
  type ExpenseBody,
  subfleetsQuery,
} from '../queries.ts';

const kinds = ['per_flight', 'daily', 'monthly'] as const;
const attachments = ['airline', 'subfleet', 'aircraft', 'airport'] as const;
type Attachment = (typeof attachments)[number];

export default function ExpenseDialog({
  expense,
  onClose,
}: {
  expense: Expense | null;
  onClose: () => void;
}) {
  const airline = useAirline();
  const client = useQueryClient();
  const airlineId = airline?.id ?? '';
  const subfleets = useQuery(subfleetsQuery(airlineId)).data?.items ?? [];
  const aircraft = useQuery(aircraftQuery(airlineId)).data?.items ?? [];
  const attached = expense?.attached_to;
  const form = useForm({
    operation: expense ? 'PATCH /api/v1/expenses/{id}' : 'POST /api/v1/expenses',
    initial: {
      name: expense?.name ?? '',
      kind: expense?.kind ?? 'monthly',
      amount_minor: (expense?.amount_minor ?? null) as number | null,
      attached_kind: attached?.kind ?? 'airline',
      thing: attached && attached.kind !== 'airport' ? (attached.id ?? '') : '',
      airport: (attached?.kind === 'airport' && attached.id
        ? { value: attached.id, label: attached.id }
        : null) as ComboboxItem | null,
      starts_on: expense?.starts_on ?? '',
      ends_on: expense?.ends_on ?? '',
      charge_to_pilot: expense?.charge_to_pilot ?? false,
      use_ground_handling_multiplier: expense?.use_ground_handling_multiplier ?? false,
    },
    send: async (values) => {
      const kind = values.attached_kind as Attachment;
      const id =
        kind === 'airline'
          ? null
          : kind === 'airport'
            ? (values.airport?.value ?? null)
            : values.thing || null;
      const body = {
        airline_id: expense ? expense.airline_id : airlineId,
        name: values.name,
        kind: values.kind,
        amount_minor: values.amount_minor,
        currency: expense?.currency ?? airline?.currency ?? '',
        attached_to: { kind, id },
        charge_to_pilot: values.kind === 'per_flight' && values.charge_to_pilot,
        use_ground_handling_multiplier: values.kind === 'per_flight' && values.use_ground_handling_multiplier,
        starts_on: values.starts_on || null,
        ends_on: values.ends_on || null,
      } as ExpenseBody;
      await (expense ? changeExpense(expense.id, body) : defineExpense(body));
      toast.ok(expense ? t('finance.expenseSaved') : t('finance.expenseDefined', { name: values.name }));
      onClose();
      await refresh(client, ['expenses', 'finance']);
    },
  });
  const { values } = form;
  const attachedError = form.errorAt('attached_to.id') ?? form.errorAt('attached_to');
  return (
    <FormDialog
      form={form}
      title={expense ? t('finance.editExpense', { name: expense.name }) : t('finance.newExpense')}
      action={t('action.save')}
      onClose={onClose}
    >
      <TextField
        label={t('finance.expenseName')}
        hint={t('finance.expenseNameHint')}
        required
        maxLength={80}
        {...form.field('name')}
      />
      <FormGrid>
        <SelectField
          label={t('finance.expenseKind')}
          options={kinds.map((value) => ({ value, label: t(`finance.expenseKinds.${value}`) }))}
          {...form.field('kind')}
        />
        <MoneyField
          label={t('finance.amount')}
          required
          currency={expense?.currency ?? airline?.currency ?? 'EUR'}
          {...form.field('amount_minor')}
        />
        <SelectField
          label={t('finance.attachedTo')}
          options={attachments.map((value) => ({ value, label: t(`finance.attachedKinds.${value}`) }))}
          {...form.field('attached_kind')}
        />
        {values.attached_kind === 'subfleet' && (
          <SelectField
            label={t('finance.attachedSubfleet')}
            placeholder={t('finance.choose')}
            options={subfleets.map((one) => ({ value: one.id, label: one.name }))}
            {...form.field('thing')}
            error={attachedError}
          />
        )}
        {values.attached_kind === 'aircraft' && (
          <SelectField
            label={t('finance.attachedAircraft')}
            placeholder={t('finance.choose')}
            options={aircraft.map((one) => ({ value: one.id, label: one.registration }))}
            {...form.field('thing')}
            error={attachedError}
          />
        )}
        {values.attached_kind === 'airport' && (
          <AirportField
            label={t('finance.attachedAirport')}
            hint={t('finance.attachedAirportHint')}
            {...form.field('airport')}
            error={attachedError}
          />
        )}
      </FormGrid>
      <FormGrid>
        <DateField label={t('finance.starts')} {...form.field('starts_on')} />
        <DateField label={t('finance.ends')} {...form.field('ends_on')} />
      </FormGrid>
      {values.kind === 'per_flight' && (
        <>
          <Switch
            label={t('finance.chargePilot')}
            hint={t('finance.chargePilotHint')}
            checked={values.charge_to_pilot}
            onChange={(charge_to_pilot) => form.set({ charge_to_pilot })}
          />
          <Switch
            label={t('finance.handlingMultiplier')}
            checked={values.use_ground_handling_multiplier}
            onChange={(use_ground_handling_multiplier) => form.set({ use_ground_handling_multiplier })}
          />
        </>
      )}
      {expense && <ChangedBy subject={`expenses:${expense.id}`} />}
    </FormDialog>
  );
}
