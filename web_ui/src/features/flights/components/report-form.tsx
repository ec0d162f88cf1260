import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import type { FareLoad } from '@/api/types.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { NumberField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { FormFailure, FormGrid, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { AltitudeField, DistanceField, MassField } from '@/components/ui/unit-fields.tsx';
import { Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { useKeys } from '@/lib/keys.ts';
import { formatClock } from '@/lib/time.ts';
import { forgetReport, keptReport, useKeptReport } from '../draft-keeper.ts';
import { downward, type ReportForm as Report } from '../model.ts';
import { type Filed, fileDraft, touched } from '../queries.ts';
import type { AirportRef } from '../types.ts';
import { filedToast } from './filed-toast.ts';
import { ReportExtras } from './report-extras.tsx';
import { ReportFares } from './report-fares.tsx';
import { ReportOrigin } from './report-origin.tsx';
import { ReportTimes } from './report-times.tsx';

type Airport = AirportRef & { timezone?: string };

interface ReportFormProps {
  /** Under which name the browser keeps what is typed. */
  what: string;
  ident: string;
  initial: Report;
  /** Known for a booked flight, a draft and a filed report; a free report asks for it. */
  leg?: { departure: Airport; planned: Airport };
  plan?: { block_minutes: number | null } | null;
  loads: readonly FareLoad[];
  aircraft?: string;
  draftId?: string;
  amending?: boolean;
  send: (values: Report, reason: string) => Promise<Filed>;
  keep?: (values: Report) => Promise<Filed>;
}

/** The facts of a flight, as the pilot writes them. */
export function ReportForm(props: ReportFormProps) {
  const { what, ident, leg, amending, draftId } = props;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [kept] = useState(() => keptReport(what));
  const [restored, setRestored] = useState(kept !== null);
  const [saving, setSaving] = useState(false);
  const leave = async (filed: Filed) => {
    forgetReport(what);
    await refresh(client, touched);
    await navigate({ to: '/flights/$id', params: { id: filed.id }, replace: true });
  };
  const form = useForm({
    initial: { ...props.initial, ...kept?.values, reason: '' },
    send: async ({ reason, ...values }) => {
      let filed = await props.send(values, reason);
      if (draftId) filed = await fileDraft(draftId);
      if (amending) toast.ok(t('flights.amended', { ident }));
      else filedToast(ident, filed);
      await leave(filed);
    },
  });
  const { reason: _, ...values } = form.values;
  const keptAt = useKeptReport(what, values, form.dirty);
  useKeys({ 'mod+enter': () => void form.submit() });

  const saveAsDraft = async () => {
    if (!props.keep || saving) return;
    setSaving(true);
    try {
      const filed = await props.keep(values);
      toast.ok(t('flights.draftSaved'));
      await leave(filed);
    } catch (error) {
      form.refuse(error);
    } finally {
      setSaving(false);
    }
  };

  const planned = leg?.planned.icao ?? values.planned_arrival?.value;
  const arrival = values.arrival?.value ?? planned;
  return (
    <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
      {restored && (
        <Notice
          action={
            <Button
              size="sm"
              onClick={() => {
                forgetReport(what);
                form.reset({ ...props.initial, reason: '' });
                setRestored(false);
              }}
            >
              {t('flights.startAnew')}
            </Button>
          }
        >
          {t('flights.restored')}
        </Notice>
      )}
      <Card title={t('flights.which')} hint={props.aircraft}>
        <FormGrid columns={2}>
          {!leg && <ReportOrigin form={form} />}
          <AirportField
            label={t('flights.arrival')}
            hint={t('flights.arrivalHint')}
            {...form.field('arrival')}
          />
        </FormGrid>
        {planned && arrival && arrival !== planned && (
          <div className="mt-3">
            <Notice kind="caution">{t('flights.diversion', { arrival, planned })}</Notice>
          </div>
        )}
      </Card>
      <ReportTimes
        form={form}
        departure={leg?.departure ?? { icao: values.departure?.value ?? '' }}
        arrival={leg && leg.planned.icao === arrival ? leg.planned : { icao: arrival ?? '' }}
        plannedMinutes={props.plan?.block_minutes ?? null}
        fresh={!amending}
      />
      <Card title={t('flights.fuelAndLanding')}>
        <FormGrid columns={3}>
          <MassField label={t('flights.blockFuel')} required {...form.field('block_fuel_kg')} />
          <MassField
            label={t('flights.fuelUsed')}
            required
            hint={
              values.block_fuel_kg !== null &&
              values.fuel_used_kg !== null && (
                <>
                  {t('flights.remaining')}: <Mass kg={values.block_fuel_kg - values.fuel_used_kg} />
                </>
              )
            }
            {...form.field('fuel_used_kg')}
          />
          <NumberField
            label={t('flights.landingRate')}
            hint={t('flights.landingRateHint')}
            suffix="ft/min"
            {...form.field('landing_rate_fpm')}
            onChange={(rate) => form.set({ landing_rate_fpm: downward(rate) })}
          />
          <DistanceField label={t('flights.flownDistance')} {...form.field('distance_nmi')} />
          <AltitudeField label={t('flights.level')} {...form.field('cruise_level_ft')} />
        </FormGrid>
      </Card>
      {values.fares.length > 0 && <ReportFares form={form} loads={props.loads} />}
      <Card title={t('flights.remarksTitle')}>
        <div className="flex flex-col gap-3.5">
          <TextField label={t('flights.routeText')} mono maxLength={1000} {...form.field('route_text')} />
          <TextAreaField label={t('flights.remarks')} rows={3} maxLength={2000} {...form.field('remarks')} />
          <ReportExtras form={form} />
        </div>
      </Card>
      {amending && (
        <Card>
          <TextAreaField
            label={t('flights.amendReason')}
            required
            rows={2}
            maxLength={2000}
            {...form.field('reason')}
          />
        </Card>
      )}
      <FormFailure form={form} />
      <div className="sticky bottom-0 z-10 -mx-6 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-bg/95 px-6 py-3 backdrop-blur max-sm:static max-sm:mx-0 max-sm:border-0 max-sm:bg-transparent max-sm:px-0">
        <span role="status" className="mr-auto text-sm text-ink-3">
          {keptAt && t('flights.kept', { time: formatClock(keptAt) })}
        </span>
        {props.keep && (
          <Button onClick={() => void saveAsDraft()} pending={saving}>
            {draftId ? t('flights.saveChanges') : t('flights.saveDraft')}
          </Button>
        )}
        <Button type="submit" variant="primary" pending={form.pending}>
          {amending ? t('flights.amend') : t('flights.send')}
        </Button>
      </div>
    </form>
  );
}
