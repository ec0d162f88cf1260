import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAirline, useCan } from '@/api/session.ts';
import { Page } from '@/components/layout/page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { ToCome } from '@/components/ui/to-come.tsx';
import { t, tOr } from '@/i18n/t.ts';
import { kindsQuery } from '../queries.ts';
import { ImportStart } from './import-start.tsx';
import { ImportsList } from './imports-list.tsx';

const ImportDetail = lazy(() => import('./import-detail.tsx'));

/** Lists in and out as CSV: what would change first, then the change, then the way back. */
export function ImportPage({ tabs }: { tabs: ReactNode }) {
  const navigate = useNavigate();
  const search: { import?: unknown } = useSearch({ strict: false });
  const shown = typeof search.import === 'string' ? search.import : null;
  const show = (id: string | null) =>
    void navigate({ to: '/settings/import', search: (id ? { import: id } : {}) as never });
  return (
    <Page title={t('data.title')} width="normal">
      {tabs}
      {shown ? (
        <Suspense fallback={<ToCome className="h-64" />}>
          <ImportDetail key={shown} id={shown} onBack={() => show(null)} />
        </Suspense>
      ) : (
        <>
          <Kinds onStarted={show} />
          <ImportsList onOpen={show} />
        </>
      )}
    </Page>
  );
}

function Kinds({ onStarted }: { onStarted: (id: string) => void }) {
  const { data, error, refetch } = useQuery(kindsQuery);
  const airline = useAirline();
  const seesMoney = useCan('finance.view');
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) {
    return <ToCome className="h-96" />;
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
      <ImportStart kinds={data.items.filter((kind) => kind.may)} onStarted={onStarted} />
      <Card title={t('data.exportTitle')}>
        <div className="flex flex-col gap-3">
          <p className="text-pretty text-ink-2">{t('data.exportText')}</p>
          <ul className="flex flex-col items-start gap-1.5">
            {data.items
              .filter(({ kind }) => kind !== 'expenses' || seesMoney)
              .map(({ kind }) => (
                <li key={kind}>
                  <DownloadLink
                    size="sm"
                    href={`/api/v1/exports/${kind}.csv${airline ? `?airline=${airline.id}` : ''}`}
                  >
                    {tOr(`data.kindNames.${kind}`, kind)}
                  </DownloadLink>
                </li>
              ))}
          </ul>
        </div>
      </Card>
    </div>
  );
}
