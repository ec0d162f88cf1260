import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { refresh } from '@/api/query-client.ts';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { FormFoot, useForm } from '@/components/ui/form.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { filled } from '@/lib/filled.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { emptyRoute, type RouteForm, routeBody, routeChanges, routeForm } from '../model.ts';
import {
  changeRoute,
  estimateQuery,
  openRoute,
  performanceQuery,
  type Route,
  subfleetsQuery,
} from '../queries.ts';
import { EstimatePanel } from './estimate-panel.tsx';
import { RouteFields } from './route-fields.tsx';

/** Opens a route, or changes one; what the pair means for the fleet stands beside it while it is filled in. */
export function RouteFormPage({ route }: { route?: Route }) {
  const airline = useAirline();
  const airlineId = route?.airline.id ?? airline?.id ?? '';
  const client = useQueryClient();
  const navigate = useNavigate();
  const start: RouteForm = route ? routeForm(route) : emptyRoute;
  const form = useForm({
    operation: route ? 'PATCH /api/v1/routes/{id}' : 'POST /api/v1/routes',
    initial: start,
    send: async (values) => {
      const id = route ? await change(route, values) : await open(values);
      await refresh(client, ['routes', 'home', 'options']);
      await navigate({ to: `/network/routes/${id}` as never });
    },
  });
  const change = async ({ id }: Route, values: RouteForm) => {
    await changeRoute(id, routeChanges(values, start));
    toast.ok(t('network.saved'));
    return id;
  };
  const open = async (values: RouteForm) => {
    const body = {
      ...routeBody(values),
      airline_id: airlineId,
      way_back: values.way_back && filled(values.way_back),
    };
    // The server answers with a sentence on each end or number that is missing.
    const { id } = await openRoute(body as Parameters<typeof openRoute>[0]);
    const ident = `${airline?.icao ?? ''}${values.flight_number ?? ''}`;
    toast.ok(values.way_back ? t('network.createdBoth', { ident }) : t('network.created', { ident }));
    return id;
  };

  const subfleets = useQuery({ ...subfleetsQuery(airlineId), enabled: airlineId !== '' });
  const active = subfleets.data?.items.filter((one) => one.status === 'active') ?? [];
  const chosen = form.values.subfleet_ids.length > 0 ? form.values.subfleet_ids : active.map((one) => one.id);
  const asked = useDelayedValue({
    departure: form.values.departure?.value ?? '',
    arrival: form.values.arrival?.value ?? '',
    airline: airlineId,
    subfleets: chosen.slice(0, 12).join(','),
    departure_time: form.values.departure_time,
  });
  const estimate = useQuery(estimateQuery(asked));

  // A new route begins with the next free number, once; what is typed is never written over.
  const numbered = useRef(route !== undefined);
  const suggested = estimate.data?.suggested_flight_number;
  useEffect(() => {
    if (numbered.current || suggested == null) return;
    numbered.current = true;
    if (form.values.flight_number !== null) return;
    const back = form.values.way_back;
    form.set({
      flight_number: suggested,
      // The way back may have been asked for before there was a number to count on from.
      ...(back?.flight_number === null && { way_back: { ...back, flight_number: suggested + 1 } }),
    });
  });

  const booked = useQuery({ ...performanceQuery(route?.id ?? ''), enabled: route !== undefined }).data;
  const back = route ? `/network/routes/${route.id}` : '/network';
  return (
    <Page
      title={route ? t('network.editTitle', { ident: route.ident }) : t('network.createTitle')}
      description={route ? undefined : t('network.createText')}
      crumbs={[
        { label: t('nav.network'), to: '/network' },
        ...(route ? [{ label: route.ident, to: back }] : []),
      ]}
      width="normal"
    >
      <form onSubmit={form.onSubmit} noValidate>
        {booked !== undefined && booked.open_bookings > 0 && (
          <div className="mb-4">
            <Notice>{t('network.bookedNow', { count: booked.open_bookings })}</Notice>
          </div>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
          <RouteFields
            form={form}
            airline={airlineId}
            currency={route?.currency ?? airline?.currency ?? 'EUR'}
            subfleets={active}
            estimate={estimate.data}
            except={route?.id ?? ''}
          />
          <div className="lg:sticky lg:top-5">
            <EstimatePanel
              estimate={estimate.data}
              error={estimate.error}
              pending={estimate.isFetching}
              own={route?.id}
              onArrival={(arrival_time) => form.set({ arrival_time })}
              departureTime={form.values.departure_time}
            />
          </div>
        </div>
        <FormFoot form={form}>
          <Link to={back as never} className={buttonClass()}>
            {t('action.cancel')}
          </Link>
          <Button type="submit" variant="primary" pending={form.pending} disabled={route && !form.dirty}>
            {route ? t('action.save') : t('network.create')}
          </Button>
        </FormFoot>
      </form>
    </Page>
  );
}
