import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import type { FareLoad } from '@/api/types.ts';
import { AirportField } from '@/components/pickers/airport-field.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { NumberField, TextAreaField, TextField } from '@/components/ui/fields.tsx';
import { type Form, FormFailure, FormGrid, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { AltitudeField, DistanceField, MassField } from '@/components/ui/unit-fields.tsx';
import { Altitude, Code, Distance, Mass } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { formatNumber } from '@/lib/format.ts';
import { useKeys } from '@/lib/keys.ts';
import { formatClock } from '@/lib/time.ts';
import { useNow } from '@/lib/use-now.ts';
import { forgetReport, keptReport, useKeptReport } from '../draft-keeper.ts';
import { downward, type ReportForm as Report } from '../model.ts';
import { type Filed, fileDraft, touched } from '../queries.ts';
import { asPlanned, isComplete, liesAhead, reportFaults } from '../report-faults.ts';
import type { AirportRef } from '../types.ts';
import { filedToast } from './filed-toast.ts';
import { ReportCheck } from './report-check.tsx';
import { ReportExtras } from './report-extras.tsx';
import { ReportFares } from './report-fares.tsx';
import { ReportMore } from './report-more.tsx';
import { ReportOrigin } from './report-origin.tsx';
import { ReportTimes } from './report-times.tsx';
import '@/styles/briefing.css';

type Airport = AirportRef & { timezone?: string };

interface ReportFormProps {
  /** Under which name the browser keeps what is typed. */
  what: string;
  ident: string;
  initial: Report;
  /** Known for a booked flight, a draft and a filed report; a free report asks for it. */
  leg?: { departure: Airport; planned: Airport };
  plan?: { block_minutes: number | null; departs_at?: string } | null;
  /** What the form was filled in with from the plan: it is marked as long as it stays. */
  planned?: Report;
  /** The report as it would be sent, for the checks before it is; without it nothing is checked. */
  checked?: (values: Report) => object;
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
    operation: amending ? 'POST /api/v1/pireps/{id}/amend' : 'POST /api/v1/pireps',
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
  const nowMs = useNow(30_000);
  const faults = reportFaults(values, props.planned, nowMs);
  const plannedStill = asPlanned(values, props.planned, props.plan?.departs_at);
  const whole = isComplete(values) && Object.keys(faults).length === 0 && !liesAhead(values, nowMs);
  // What is wrong is said while it is typed; what was refused stays until it is changed.
  const field: typeof form.field = (name) => {
    const bound = form.field(name);
    return { ...bound, error: bound.error ?? faults[name as keyof Report] };
  };
  const mark = (name: keyof Report) => (plannedStill.has(name) ? t('flights.asPlanned') : undefined);

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
  const diverted = Boolean(planned && arrival && arrival !== planned);
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
      {!leg && (
        <Card title={t('flights.which')}>
          <FormGrid columns={2}>
            <ReportOrigin form={form} />
          </FormGrid>
        </Card>
      )}
      <ReportTimes
        form={{ ...form, field }}
        departure={leg?.departure ?? { icao: values.departure?.value ?? '' }}
        arrival={leg && leg.planned.icao === arrival ? leg.planned : { icao: arrival ?? '' }}
        plannedMinutes={props.plan?.block_minutes ?? null}
        fresh={!amending}
        planned={plannedStill}
        nowMs={nowMs}
      />
      <Card title={t('flights.fuelAndLanding')} hint={props.aircraft}>
        <FormGrid columns={3}>
          <MassField
            label={t('flights.blockFuel')}
            required
            hint={mark('block_fuel_kg')}
            {...field('block_fuel_kg')}
          />
          <MassField
            label={t('flights.fuelUsed')}
            required
            hint={
              values.block_fuel_kg !== null &&
              values.fuel_used_kg !== null &&
              values.fuel_used_kg <= values.block_fuel_kg && (
                <>
                  {mark('fuel_used_kg') && `${mark('fuel_used_kg')} · `}
                  {t('flights.remaining')}: <Mass kg={values.block_fuel_kg - values.fuel_used_kg} />
                </>
              )
            }
            {...field('fuel_used_kg')}
          />
          <NumberField
            label={t('flights.landingRate')}
            hint={t('flights.landingRateHint')}
            suffix="ft/min"
            {...field('landing_rate_fpm')}
            onChange={(rate) => form.set({ landing_rate_fpm: downward(rate) })}
          />
        </FormGrid>
      </Card>
      <ReportMore
        open={amending || !props.planned || restIsWanted(form, diverted)}
        summary={<RestSummary values={values} arrival={arrival} />}
      >
        <FormGrid columns={3}>
          <AirportField
            label={t('flights.arrival')}
            hint={mark('arrival') ?? t('flights.arrivalHint')}
            {...field('arrival')}
          />
          <DistanceField
            label={t('flights.flownDistance')}
            hint={mark('distance_nmi')}
            {...field('distance_nmi')}
          />
          <AltitudeField
            label={t('flights.level')}
            hint={mark('cruise_level_ft')}
            {...field('cruise_level_ft')}
          />
        </FormGrid>
        {diverted && (
          <Notice kind="caution">
            {t('flights.diversion', { arrival: arrival ?? '', planned: planned ?? '' })}
          </Notice>
        )}
        {values.fares.length > 0 && <ReportFares form={form} loads={props.loads} />}
        <TextField
          label={t('flights.routeText')}
          mono
          maxLength={1000}
          hint={mark('route_text')}
          {...field('route_text')}
        />
        <ReportExtras form={form} />
      </ReportMore>
      <Card>
        <TextAreaField label={t('flights.remarks')} rows={2} maxLength={2000} {...field('remarks')} />
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
      {props.checked && !amending && <ReportCheck body={whole ? props.checked(values) : null} />}
      <FormFailure form={form} />
      <div className="sticky bottom-0 z-10 -mx-6 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-bg/95 px-6 py-3 backdrop-blur next-step">
        <span role="status" className="mr-auto text-sm text-ink-3 max-sm:hidden">
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

/** A refusal, or a landing elsewhere, is not folded away. */
function restIsWanted(form: Pick<Form<Report>, 'errorAt'>, diverted: boolean): boolean {
  const folded = ['arrival', 'distance_nmi', 'cruise_level_ft', 'route_text', 'fields', 'fares'];
  return diverted || folded.some((name) => form.errorAt(name) !== undefined);
}

function RestSummary({ values, arrival }: { values: Report; arrival: string | undefined }) {
  return (
    <>
      {arrival && <Code>{arrival}</Code>}
      {values.distance_nmi !== null && (
        <>
          {' · '}
          <Distance nmi={values.distance_nmi} />
        </>
      )}
      {values.cruise_level_ft !== null && (
        <>
          {' · '}
          <Altitude ft={values.cruise_level_ft} />
        </>
      )}
      {values.fares
        .filter((fare) => fare.count)
        .map((fare) => ` · ${fare.code} ${formatNumber(fare.count ?? 0)}`)
        .join('')}
    </>
  );
}
