import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { present, refresh } from '@/api/query-client.ts';
import { useAirline } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { useForm } from '@/components/ui/form.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { cx } from '@/lib/cx.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { type BulkForm, emptyBulk, planBody, rowBody } from '../bulk.ts';
import { estimateQuery, openRoutes, planRoutes, type RowBody, subfleetsQuery } from '../queries.ts';
import { ManyFields } from './many-fields.tsx';
import { PlanPanel } from './plan-panel.tsx';

/** Many routes at once: hubs, spokes and a pattern on one side, on the other every route that would come of it. */
export function ManyPage() {
  const airline = useAirline();
  const airlineId = airline?.id ?? '';
  const client = useQueryClient();
  const navigate = useNavigate();
  /** The rows once one of them was edited or left out; a change of the pattern makes them anew. */
  const [rows, setRows] = useState<RowBody[] | null>(null);
  const [leftOut, setLeftOut] = useState<RowBody[]>([]);
  const form = useForm<BulkForm>({
    initial: emptyBulk,
    send: async () => {
      if (!plan.data || !body) return;
      try {
        const shown = plan.data;
        await openRoutes({
          airline_id: airlineId,
          rows: shown.rows.map(rowBody),
          terms: body.terms,
          seal: shown.seal,
        });
        toast.ok(t('schedule.manyOpened', { count: shown.rows.length }));
        await refresh(client, ['routes', 'home', 'airports', 'options']);
        await navigate({ to: '/network' as never });
      } catch (error) {
        // Somebody else was there in the meantime: the new preview says what changed.
        if (error instanceof ApiError && error.status === 409) await plan.refetch();
        throw error;
      }
    },
  });
  const { values } = form;
  const set = (change: Partial<BulkForm>) => {
    setRows(null);
    setLeftOut([]);
    form.set(change);
  };
  const body = useDelayedValue(planBody(airlineId, values, rows), 300);
  const plan = useQuery({
    queryKey: ['routes', 'plan', body],
    meta: present,
    queryFn: () => planRoutes(body ?? { airline_id: '' }),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const subfleets = useQuery({ ...subfleetsQuery(airlineId), enabled: airlineId !== '' }).data?.items;
  const active = subfleets?.filter((one) => one.status === 'active') ?? [];

  // The numbers begin behind the ones in use, once.
  const numbered = useRef(false);
  const suggested = useQuery(
    estimateQuery({
      departure: values.hubs[0] ?? '',
      arrival: values.spokes.find((one) => one !== values.hubs[0]) ?? '',
      airline: airlineId,
      subfleets: '',
      departure_time: '',
    }),
  ).data?.suggested_flight_number;
  useEffect(() => {
    if (numbered.current || suggested == null) return;
    numbered.current = true;
    if (form.values.first_number === null) form.set({ first_number: suggested });
  });

  return (
    <Page
      title={t('schedule.manyTitle')}
      description={t('schedule.manyIntro')}
      crumbs={[{ label: t('nav.network'), to: '/network' }]}
    >
      <form
        onSubmit={form.onSubmit}
        noValidate
        className="grid items-start gap-4 xl:grid-cols-[26rem_minmax(0,1fr)]"
      >
        <ManyFields form={form} set={set} airline={airlineId} subfleets={active} />
        <div className={cx('min-w-0 xl:sticky xl:top-5', body && plan.isFetching && 'opacity-70')}>
          {plan.error && body ? (
            <Card title={t('schedule.preview')}>
              <ErrorState error={plan.error} retry={() => void plan.refetch()} />
            </Card>
          ) : (
            <PlanPanel
              plan={body ? plan.data : undefined}
              waiting={body !== null && plan.isPending}
              form={form}
              subfleets={active}
              leftOut={leftOut}
              rows={rows}
              settled={
                !plan.isFetching && JSON.stringify(body) === JSON.stringify(planBody(airlineId, values, rows))
              }
              onRows={setRows}
              onLeftOut={setLeftOut}
              onAgain={() => set({})}
            />
          )}
        </div>
      </form>
    </Page>
  );
}
