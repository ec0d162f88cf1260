import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/problem.ts';
import { meQuery, setupQuery } from '@/api/session.ts';
import type { Setup } from '@/api/types.ts';
import { toast } from '@/components/ui/toast.ts';
import { t } from '@/i18n/t.ts';
import { keepDraft } from '../model.ts';
import { catalogQuery, findHub, found, paintAirline } from '../queries.ts';
import { Founding } from './founding.tsx';
import { OtherWays } from './other-ways.tsx';

/** From an empty server to an airline. */
export function FirstRun({ setup, demo }: { setup: Setup; demo?: ReactNode }) {
  const client = useQueryClient();
  const catalog = useQuery(catalogQuery).data;
  return (
    <Founding
      page="/welcome"
      catalog={catalog}
      findHub={findHub}
      tokenRequired={setup.token_required}
      otherWays={({ token }) => <OtherWays demo={demo} token={token} />}
      send={async (values) => {
        const { airline_id } = await found(values);
        await paintAirline(airline_id, values.primary, values.accent).catch(() =>
          toast.error(
            new ApiError(0, { kind: '', title: '', detail: t('onboarding.coloursFailed'), fields: {} }),
          ),
        );
        keepDraft(null);
        toast.ok(t('onboarding.founded', { airline: values['airline.name'] }));
        await client.fetchQuery(meQuery);
        client.setQueryData(setupQuery.queryKey, { ...setup, needed: false });
      }}
    />
  );
}
