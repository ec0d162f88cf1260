import { useQuery } from '@tanstack/react-query';
import { Plane, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import { ChangedBy } from '@/components/history/changed-by.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card, Facts } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Code, None, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { type Airline, airlineQuery } from '../queries.ts';
import { ColoursCard } from './colours-card.tsx';
import { HubsCard } from './hubs-card.tsx';
import { LogoCard } from './logo-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

const FoundDialog = lazy(() => import('./found-dialog.tsx'));

export function AirlinePage() {
  const id = useAirline()?.id ?? '';
  const manages = useCan('airline.manage');
  const [founding, setFounding] = useState(false);
  const { data: airline, error, refetch } = useQuery({ ...airlineQuery(id), enabled: id !== '' });
  return (
    <Page
      title={t('settings.title')}
      width="normal"
      actions={
        manages &&
        id !== '' && (
          <Button writes icon={<Plus />} onClick={() => setFounding(true)}>
            {t('settings.foundAnother')}
          </Button>
        )
      }
    >
      <SettingsTabs />
      {id === '' ? (
        <EmptyState
          icon={<Plane />}
          title={t('settings.noAirline')}
          action={
            manages && (
              <Button writes variant="primary" onClick={() => setFounding(true)}>
                {t('settings.foundFirst')}
              </Button>
            )
          }
        />
      ) : error && !airline ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !airline ? (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      ) : airline.actions.includes('change') ? (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <ProfileCard key={airline.id} airline={airline} />
            <LogoCard airline={airline} />
          </div>
          <ColoursCard key={airline.id} airline={airline} />
          <HubsCard airline={airline} />
        </div>
      ) : (
        <Profile airline={airline} />
      )}
      {airline && <ChangedBy subject={`airlines:${airline.id}`} />}
      <Suspense fallback={null}>{founding && <FoundDialog onClose={() => setFounding(false)} />}</Suspense>
    </Page>
  );
}

/** For those who may only read. */
function Profile({ airline }: { airline: Airline }) {
  return (
    <Card title={airline.name}>
      <Facts
        items={[
          { label: t('settings.icao'), value: <Code>{airline.icao}</Code> },
          { label: t('settings.iata'), value: airline.iata ? <Code>{airline.iata}</Code> : <None /> },
          { label: t('settings.callsign'), value: airline.callsign },
          { label: t('settings.country'), value: airline.country },
          { label: t('settings.currency'), value: airline.currency },
          { label: t('settings.hubs'), value: airline.hubs.map((hub) => hub.icao).join(', ') || <None /> },
          { label: t('settings.founded'), value: <Time at={airline.created_at} show="day" /> },
        ]}
      />
    </Card>
  );
}
