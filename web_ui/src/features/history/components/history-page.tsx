import { useInfiniteQuery } from '@tanstack/react-query';
import { ScrollText, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTableState } from '@/components/data-table/use-table-state.ts';
import { historyQuery } from '@/components/history/queries.ts';
import { Timeline } from '@/components/history/timeline.tsx';
import { Page } from '@/components/layout/page.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { DownloadLink } from '@/components/ui/download-link.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { ErrorState } from '@/components/ui/error-state.tsx';
import { Input } from '@/components/ui/input.tsx';
import { Segmented } from '@/components/ui/segmented.tsx';
import { Loading, SkeletonLines } from '@/components/ui/skeleton.tsx';
import { t } from '@/i18n/t.ts';
import { csvHref, queryOf } from '@/lib/table-state.ts';
import { useDelayedValue } from '@/lib/use-delayed-value.ts';
import { areas, byDay, isArea } from '../model.ts';

/** The whole log, told in sentences, day by day. */
export function HistoryPage() {
  const [state, setState] = useTableState(['area', 'subject', 'actor']);
  const [text, setText] = useState(state.q);
  const wanted = useDelayedValue(text.trim());
  useEffect(() => {
    if (wanted !== state.q) setState({ q: wanted });
  });
  const query = useInfiniteQuery(historyQuery(queryOf(state), 50));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  const area = isArea(state.filters.area) ? state.filters.area : 'all';
  return (
    <Page title={t('history.title')} description={t('history.description')} width="normal">
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-72 max-sm:w-full">
          <Input
            type="search"
            aria-label={t('history.search')}
            placeholder={t('history.search')}
            leading={<Search />}
            value={text}
            maxLength={100}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
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
        <DownloadLink
          href={csvHref('/api/v1/history', state)}
          label={t('history.csv')}
          variant="quiet"
          size="sm"
          className="ml-auto max-sm:hidden"
        >
          CSV
        </DownloadLink>
      </div>
      {query.isPending ? (
        <Loading>
          <SkeletonLines count={12} />
        </Loading>
      ) : query.isError && entries.length === 0 ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : entries.length === 0 ? (
        <EmptyState
          icon={<ScrollText />}
          title={state.q || area !== 'all' ? t('table.noneFilteredTitle') : t('history.none')}
        >
          {state.q || area !== 'all' ? t('table.noneFiltered') : t('history.noneNext')}
        </EmptyState>
      ) : (
        <div className={query.isPlaceholderData ? 'flex flex-col gap-4 opacity-60' : 'flex flex-col gap-4'}>
          {byDay(entries).map(([day, items]) => (
            <Card key={day} title={day}>
              <Timeline entries={items} />
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
