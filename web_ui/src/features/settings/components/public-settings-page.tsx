import { useQuery } from '@tanstack/react-query';
import { useAirline } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { rulesQuery } from '../queries.ts';
import { PublicForm } from './public-form.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** What of the airline anybody may see. */
export function PublicSettingsPage() {
  const airline = useAirline();
  const { data, error, refetch } = useQuery({ ...rulesQuery(airline?.id ?? ''), enabled: airline !== null });
  return (
    <Page title={t('settings.title')} description={t('settings.publicText')} width="normal">
      <SettingsTabs />
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data || !airline ? (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      ) : (
        <PublicForm key={airline.id} airline={airline} settings={data.items} />
      )}
      {airline && <ChangedBy subject={`airlines:${airline.id}`} />}
    </Page>
  );
}
