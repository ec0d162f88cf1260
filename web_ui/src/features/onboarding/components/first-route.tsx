import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { refresh } from '@/api/query-client.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { Button } from '@/components/ui/button.tsx';
import { buttonClass } from '@/components/ui/button-class.ts';
import { Checkbox } from '@/components/ui/check.tsx';
import { ErrorState, sentenceOf } from '@/components/ui/error-state.tsx';
import { NumberField } from '@/components/ui/fields.tsx';
import { FormFailure, useForm } from '@/components/ui/form.tsx';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { ideasOf } from '../model.ts';
import {
  estimateQuery,
  findAirports,
  ideasQuery,
  openReturn,
  openRoute,
  subfleetsQuery,
} from '../queries.ts';
import type { Airline, AirportRef } from '../types.ts';
import { Estimate } from './estimate.tsx';
import { PlaceField } from './place-field.tsx';
import { Steps } from './steps.tsx';

export function FirstRoute({ airline }: { airline: Airline }) {
  const client = useQueryClient();
  const hub = airline.hubs[0];
  const [both, setBoth] = useState(true);
  const range = useQuery(subfleetsQuery(airline.id)).data?.items[0]?.type.range_nmi ?? null;
  const inReach = useQuery({ ...ideasQuery(hub?.icao ?? '', range), enabled: hub !== undefined }).data;
  const ideas = ideasOf((inReach?.items ?? []).filter((one) => one.icao !== hub?.icao));
  const form = useForm({
    initial: {
      departure: (hub ?? null) as AirportRef | null,
      arrival: null as AirportRef | null,
      flight_number: null as number | null,
    },
    send: async ({ departure, arrival }) => {
      const { id } = await openRoute({
        airline_id: airline.id,
        flight_number: number,
        departure: departure?.icao ?? '',
        arrival: arrival?.icao ?? '',
      });
      if (both && number !== null) {
        try {
          await openReturn(id, number + 1);
          toast.ok(t('onboarding.openedBoth'));
        } catch (error) {
          // The way out is open all the same: say so, and what hindered the way back.
          toast.ok(t('onboarding.returnFailed', { reason: sentenceOf(error) }));
        }
      } else toast.ok(t('onboarding.opened'));
      await refresh(client, ['home', 'airlines', 'routes', 'me']);
    },
  });
  const { departure, arrival } = form.values;
  const estimate = useQuery(estimateQuery(departure?.icao ?? '', arrival?.icao ?? '', airline.id));
  const number = form.values.flight_number ?? estimate.data?.suggested_flight_number ?? null;
  return (
    <Entrance
      title={t('onboarding.routeTitle')}
      description={t('onboarding.routeText', { hub: hub ? `${hub.icao} ${hub.city || hub.name}` : '' })}
      above={<Steps at="route" />}
      hub={departure}
      destination={arrival}
    >
      <form onSubmit={form.onSubmit} noValidate className="flex flex-col gap-4">
        <PlaceField
          label={t('onboarding.from')}
          required
          search={findAirports}
          {...form.field('departure')}
        />
        <div>
          <PlaceField label={t('onboarding.to')} required search={findAirports} {...form.field('arrival')} />
          {ideas.length > 0 && (
            <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
              {t('onboarding.ideas')}
              {ideas.map((idea) => (
                <button
                  key={idea.icao}
                  type="button"
                  title={idea.name}
                  onClick={() => form.set({ arrival: idea })}
                  className="min-h-6 rounded-control border border-line bg-raised px-2 text-ink hover:bg-hover pointer-coarse:min-h-10"
                >
                  <span className="code">{idea.icao}</span> {idea.city}
                </button>
              ))}
            </p>
          )}
        </div>
        {estimate.error && <ErrorState error={estimate.error} retry={() => void estimate.refetch()} />}
        <Estimate estimate={estimate.data} pending={estimate.isLoading} />
        <NumberField
          label={t('onboarding.flightNumber')}
          hint={
            number === null
              ? undefined
              : t('onboarding.flightNumberHint', { ident: `${airline.icao}${number}` })
          }
          inputMode="numeric"
          required
          {...form.field('flight_number')}
          value={number}
        />
        <Checkbox
          label={t('onboarding.returnToo')}
          hint={
            number === null
              ? undefined
              : t('onboarding.returnHint', { number: `${airline.icao}${number + 1}` })
          }
          checked={both}
          onChange={setBoth}
        />
        <FormFailure form={form} />
        <div className="flex gap-2">
          <Link to="/" className={buttonClass('quiet', 'lg')}>
            {t('onboarding.later')}
          </Link>
          <Button type="submit" variant="primary" size="lg" pending={form.pending} className="flex-1">
            {t('onboarding.openRoute')}
          </Button>
        </div>
      </form>
    </Entrance>
  );
}
