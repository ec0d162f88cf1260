import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiError } from '@/api/problem.ts';
import { Entrance } from '@/components/layout/entrance.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { keepDraft } from '../model.ts';
import {
  findFirstHub,
  openAirline,
  paintAt,
  personQuery,
  platformCatalogQuery,
  platformQuery,
} from '../queries.ts';
import { AddressField } from './address-field.tsx';
import { Founding } from './founding.tsx';

/** From the front page of a host with many airlines to one more of them, for whoever has signed in or is new here. */
export function Opening() {
  const client = useQueryClient();
  const catalog = useQuery(platformCatalogQuery).data;
  const domain = useQuery(platformQuery).data?.base_domain ?? null;
  const signedIn = useQuery(personQuery);
  const [asNew, setAsNew] = useState(false);
  if (signedIn.isPending) {
    return (
      <Entrance title={t('onboarding.airlineTitle')} part="waiting">
        <Loading>
          <div className="flex flex-col gap-5">
            <Skeleton className="h-14" />
            <Skeleton className="h-14" />
            <Skeleton className="h-10" />
          </div>
        </Loading>
      </Entrance>
    );
  }
  const person = asNew ? null : (signedIn.data ?? null);
  return (
    <Founding
      page="/open"
      catalog={catalog}
      findHub={findFirstHub}
      person={person}
      onSomebodyElse={() => setAsNew(true)}
      address={(field) => <AddressField domain={domain} {...field('slug')} />}
      otherWays={() => (
        <p className="mt-6 text-sm text-ink-3">
          <Link to="/portal" className="text-accent-text hover:underline">
            {t('onboarding.haveAirline')}
          </Link>
        </p>
      )}
      send={async (values) => {
        try {
          const { address, airline_id, slug } = await openAirline(values, person !== null);
          keepDraft(null);
          // At a host of its own, whoever comes in there chooses them.
          if (domain === null) await paintAt(slug, airline_id, values.primary, values.accent).catch(() => {});
          location.assign(address);
        } catch (error) {
          // The sign-in was ended meanwhile: who it is has to be said after all.
          if (error instanceof ApiError && 'owner' in error.fields) await client.fetchQuery(personQuery);
          throw error;
        }
        // Until the other page is there, this one stays as it is.
        await new Promise(() => {});
      }}
    />
  );
}
