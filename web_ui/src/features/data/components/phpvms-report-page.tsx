import { useQuery } from '@tanstack/react-query';
import { PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Page } from '@/components/layout/page.tsx';
import { PhpvmsReport } from '@/components/phpvms/phpvms-report.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Loading, Skeleton } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { formatDay } from '@/lib/time.ts';
import { siteQuery, sitesQuery } from '../queries.ts';

/** What came from the phpVMS site and what did not, as it was written down on the day of the move. */
export function PhpvmsReportPage({ tabs }: { tabs: ReactNode }) {
  const sites = useQuery(sitesQuery);
  const id = sites.data?.items[0]?.id;
  const report = useQuery({ ...siteQuery(id ?? ''), enabled: id !== undefined });
  const error = sites.error ?? report.error;
  const shown = report.data;
  return (
    <Page
      title={t('phpvms.title')}
      width="normal"
      crumbs={[{ label: t('settings.data'), to: '/settings/data' }]}
      description={
        shown?.imported_at &&
        t('phpvms.text', {
          name: shown.phpvms.site_name ?? shown.name,
          date: formatDay(shown.imported_at),
        })
      }
    >
      {tabs}
      {sites.data?.items.length === 0 ? (
        <Card flush>
          <EmptyState icon={<PackageOpen />} title={t('phpvms.none')}>
            {t('phpvms.noneText')}
          </EmptyState>
        </Card>
      ) : error ? (
        <ErrorState error={error} retry={() => void (sites.error ? sites.refetch() : report.refetch())} />
      ) : shown ? (
        <>
          <p className="num text-sm text-ink-3">
            {t('phpvms.events', { count: shown.events })}{' '}
            {shown.took_seconds !== null && t('phpvms.took', { count: Math.ceil(shown.took_seconds) })}
          </p>
          <PhpvmsReport report={shown} done open />
        </>
      ) : (
        <Loading>
          <Skeleton className="h-64 w-full" />
          <Skeleton className="mt-4 h-96 w-full" />
        </Loading>
      )}
    </Page>
  );
}
