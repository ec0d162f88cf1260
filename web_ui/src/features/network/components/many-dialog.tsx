import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Checkbox } from '@/components/ui/check.tsx';
import { DateField, NumberField, SelectField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { FormGrid, useForm } from '@/components/ui/form.tsx';
import { FormDialog } from '@/components/ui/form-dialog.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { changeMany, type ManyAction, subfleetsQuery } from '../queries.ts';
import { everyDay } from '../weekdays.ts';
import { DaysField } from './days.tsx';
import { ManyPreview } from './many-preview.tsx';

interface ManyDialogProps {
  action: ManyAction;
  ids: string[];
  airline: string;
  onClose: () => void;
  onDone: () => void;
}

/** At most so many in one command. */
const atOnce = 500;

/** The same to many routes: one command, which one press takes back. */
export default function ManyDialog({ action, ids, airline, onClose, onDone }: ManyDialogProps) {
  const client = useQueryClient();
  const left = useRef(ids);
  const subfleets = useQuery({
    ...subfleetsQuery(airline),
    enabled: airline !== '' && action === 'change',
  }).data?.items.filter((one) => one.status === 'active');
  const form = useForm({
    operation: 'POST /api/v1/routes/change-many',
    initial,
    send: async (values) => {
      const change = changeOf(action, values);
      // What is done stays done when a later part is refused: sending it again goes on there.
      while (left.current.length > 0) {
        await changeMany({ ids: left.current.slice(0, atOnce), action, reason: values.reason, ...change });
        left.current = left.current.slice(atOnce);
      }
      toast.ok(done(action, ids.length));
      onDone();
      await refresh(client, ['routes', 'home', 'bookings', 'airports']);
    },
  });
  const { values } = form;
  const count = ids.length;
  const change = changeOf(action, values);
  const asks = action !== 'change' || Object.values(change).some((value) => value !== null);
  return (
    <FormDialog
      form={form}
      title={titleOf(action, count)}
      description={action === 'close' ? t('network.closeText') : t('schedule.manyText')}
      size="lg"
      action={action === 'change' ? t('action.save') : verbOf(action)}
      danger={action === 'close'}
      onClose={onClose}
    >
      {action === 'close' && (
        <TextAreaField label={t('network.reason')} maxLength={2000} {...form.field('reason')} />
      )}
      {action === 'change' && (
        <>
          <FormGrid>
            <SelectField
              label={t('schedule.times')}
              options={[
                { value: 'keep', label: t('schedule.timesKeep') },
                { value: 'shift', label: t('schedule.timesShift') },
                { value: 'set', label: t('schedule.timesSet') },
              ]}
              {...form.field('times')}
            />
            {values.times === 'shift' && (
              <NumberField
                label={t('schedule.shiftMinutes')}
                suffix="min"
                hint={t('schedule.shiftHint')}
                {...form.field('shift_minutes')}
              />
            )}
            {values.times === 'set' && (
              <TextField
                label={t('network.departureTime')}
                placeholder="08:30"
                hint={t('schedule.setHint')}
                maxLength={20}
                {...form.field('departure_time')}
              />
            )}
          </FormGrid>
          <Checkbox
            label={t('schedule.changeDays')}
            checked={values.changesDays}
            onChange={(changesDays) => form.set({ changesDays })}
          />
          {values.changesDays && (
            <DaysField
              label={t('network.daysLabel')}
              value={values.days}
              onChange={(days) => form.set({ days })}
              error={form.errorAt('days')}
            />
          )}
          <Checkbox
            label={t('schedule.changeSubfleets')}
            checked={values.changesSubfleets}
            onChange={(changesSubfleets) => form.set({ changesSubfleets })}
          />
          {values.changesSubfleets && (
            <fieldset className="grid gap-1 pl-6 sm:grid-cols-2">
              <legend className="sr-only">{t('network.flownBy')}</legend>
              {subfleets?.map((one) => (
                <Checkbox
                  key={one.id}
                  label={`${one.name} (${one.type_icao})`}
                  checked={values.subfleet_ids.includes(one.id)}
                  onChange={(on) =>
                    form.set({
                      subfleet_ids: on
                        ? [...values.subfleet_ids, one.id]
                        : values.subfleet_ids.filter((id) => id !== one.id),
                    })
                  }
                />
              ))}
              <p className="text-sm text-ink-3 sm:col-span-2">{t('network.flownByHint')}</p>
            </fieldset>
          )}
          <FormGrid>
            <DateField
              label={t('network.validFromLabel')}
              hint={t('schedule.emptyKeeps')}
              {...form.field('valid_from')}
            />
            <DateField
              label={t('network.validUntilLabel')}
              hint={t('schedule.emptyKeeps')}
              {...form.field('valid_until')}
            />
          </FormGrid>
        </>
      )}
      <ManyPreview body={asks ? { ids: ids.slice(0, atOnce), action, reason: '', ...change } : null} />
    </FormDialog>
  );
}

const initial = {
  reason: '',
  times: 'keep' as string,
  shift_minutes: null as number | null,
  departure_time: '',
  changesDays: false,
  days: everyDay,
  changesSubfleets: false,
  subfleet_ids: [] as string[],
  valid_from: '',
  valid_until: '',
};

/** What is sent of the form: null stays as it is. */
function changeOf(action: ManyAction, values: typeof initial) {
  if (action !== 'change') return {};
  return {
    shift_minutes: values.times === 'shift' ? values.shift_minutes : null,
    departure_time: values.times === 'set' ? values.departure_time || null : null,
    days: values.changesDays ? values.days : null,
    subfleet_ids: values.changesSubfleets ? values.subfleet_ids : null,
    valid_from: values.valid_from || null,
    valid_until: values.valid_until || null,
  };
}

function titleOf(action: ManyAction, count: number): string {
  if (action === 'activate') return t('schedule.manyActivate', { count });
  if (action === 'deactivate') return t('schedule.manyDeactivate', { count });
  return action === 'close' ? t('schedule.manyClose', { count }) : t('schedule.manyChange', { count });
}

function verbOf(action: ManyAction): string {
  if (action === 'activate') return t('network.activate');
  return action === 'deactivate' ? t('network.deactivate') : t('schedule.closeMany');
}

function done(action: ManyAction, count: number): string {
  if (action === 'activate') return t('schedule.manyActivated', { count });
  if (action === 'deactivate') return t('schedule.manyDeactivated', { count });
  return action === 'close' ? t('schedule.manyClosed', { count }) : t('schedule.manyChanged', { count });
}
