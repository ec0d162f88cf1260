import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { historyQuery } from '@/components/history/queries.ts';
import { Timeline } from '@/components/history/timeline.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { csvHref, queryOf } from '@/lib/table-state.ts';
import { areas, byDay, filterNames, isArea } from '../model.ts';
import { HistoryFilters } from './history-filters.tsx';

/** The whole log, told in sentences, day by day. */
export function HistoryPage() {
  const [state, setState] = useTableState(filterNames);
  const query = useInfiniteQuery(historyQuery(queryOf(state), 50));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const area = isArea(state.filters.area) ? state.filters.area : 'all';
  const narrowed = state.q !== '' || Object.keys(state.filters).length > 0;
  return (
    <Page
      title={t('history.title')}
      description={t('history.description')}
      width="normal"
      actions={
        <>
          <DownloadLink href={csvHref('/api/v1/history', state)} label={t('history.csv')} size="sm">
            CSV
          </DownloadLink>
          <DownloadLink
            href={csvHref('/api/v1/history', state, {}, 'jsonl')}
            label={t('history.jsonl')}
            size="sm"
          >
            JSON
          </DownloadLink>
        </>
      }
    >
      <div className="max-w-full overflow-x-auto">
        <Segmented
          label={t('history.area')}
          value={area}
          options={(['all', ...areas] as const).map((value) => ({
            value,
            label: value === 'all' ? t('history.allAreas') : t(`history.areas.${value}`),
          }))}
          onChange={(next) => setState({ filters: { area: next === 'all' ? '' : next } })}
        />
      </div>
      <HistoryFilters state={state} onState={setState} entries={entries} />
      {query.isPending ? (
        <Loading>
          <SkeletonLines count={12} />
        </Loading>
      ) : query.isError && entries.length === 0 ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : entries.length === 0 ? (
        <EmptyState icon={<ScrollText />} title={narrowed ? t('table.noneFilteredTitle') : t('history.none')}>
          {narrowed ? t('table.noneFiltered') : t('history.noneNext')}
        </EmptyState>
      ) : (
        <div className={query.isPlaceholderData ? 'flex flex-col gap-4 opacity-60' : 'flex flex-col gap-4'}>
          {byDay(entries).map(([day, items]) => (
            <Card key={day} title={day}>
              <Timeline entries={items} undoable />
            </Card>
          ))}
        </div>
      )}
      {query.hasNextPage && (
        <div className="flex justify-center">
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </Page>
  );
}
