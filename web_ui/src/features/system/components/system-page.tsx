import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useCan } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { Stat, StatStrip } from '@/components/ui/stat.tsx';
import { Count, Time } from '@/components/ui/values.tsx';
import { t } from '@/i18n/t.ts';
import { isHosted } from '@/lib/base.ts';
import { formatBytes } from '@/lib/bytes.ts';
import { everywhereQuery, systemQuery } from '../queries.ts';
import { BackupCard } from './backup-card.tsx';
import { DiagnosticsButton } from './diagnostics-button.tsx';
import { JobsCard } from './jobs-card.tsx';
import { QueuesCards } from './queues-cards.tsx';
import { RunnersCard } from './runners-card.tsx';
import { StorageCard } from './storage-card.tsx';
import { VerifyCard } from './verify-card.tsx';

/** How the program is doing. `tabs` are those of the settings, which belong to another area. */
export function SystemPage({ tabs }: { tabs: ReactNode }) {
  const { data, error, refetch } = useQuery(systemQuery);
  const hosting = useCan('platform.manage');
  const everywhere = useQuery({ ...everywhereQuery, enabled: hosting }).data;
  return (
    <Page
      title={hosting ? t('system.title') : t('settings.title')}
      width="normal"
      actions={<DiagnosticsButton />}
    >
      {tabs}
      {error && !data ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Skeleton className="h-96" />
        </Loading>
      ) : (
        <>
          <StatStrip label={t('system.title')}>
            <Stat
              label={t('system.version')}
              value={data.version}
              hint={`${t('system.python')} ${data.python}`}
            />
            <Stat
              label={t('system.up')}
              value={<Time at={data.started_at} show="ago" />}
              hint={<Time at={data.started_at} />}
            />
            <Stat label={t('system.head')} value={<Count value={data.log.head} />} />
            {data.storage.free_bytes !== null && (
              <Stat
                label={t('system.free')}
                value={formatBytes(data.storage.free_bytes)}
                tone={data.storage.free_bytes < 500_000_000 ? 'danger' : undefined}
              />
            )}
          </StatStrip>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            {!isHosted && (
              <div className="flex flex-col gap-4">
                <VerifyCard />
                <BackupCard />
              </div>
            )}
            <StorageCard state={data} />
          </div>
          <RunnersCard kind="projection" rows={data.projections} />
          <RunnersCard kind="policy" rows={data.policies} />
          {everywhere?.partitions && <QueuesCards partitions={everywhere.partitions} />}
          <JobsCard jobs={data.jobs} everywhere={everywhere?.jobs} />
        </>
      )}
    </Page>
  );
}
